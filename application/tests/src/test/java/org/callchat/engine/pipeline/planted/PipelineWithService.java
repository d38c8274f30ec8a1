// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.planted;

/** Breaks a rule of the house on purpose. */
public final class PipelineWithService {
    public org.callchat.services.silence.planted.SilenceWithConversation field;
}
