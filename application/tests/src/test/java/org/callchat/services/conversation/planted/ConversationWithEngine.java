// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation.planted;

/** Breaks a rule of the house on purpose. */
public final class ConversationWithEngine {
    public org.callchat.engine.audio.SoundScan field;
}
