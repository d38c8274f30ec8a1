// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.planted;

/** Breaks a rule of the house on purpose. */
public final class SilenceWithConversation {
    public org.callchat.services.conversation.planted.ConversationWithEngine field;
}
