// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Optional;

/**
 * Everything an analyser may look at: the call, its sound in figures, and its text.
 *
 * @param voices what the voice activity model heard; empty where none was asked
 */
public record CallMaterial(
        CallRecord call,
        Recording recording,
        Levels levels,
        Optional<VoiceActivity> voices,
        SpeechActivity speech,
        Transcript transcript) {
    public CallMaterial {
        if (speech.channels() != recording.channels() || levels.channels() != recording.channels()) {
            throw new IllegalArgumentException(call.order() + ": levels and speech must have " + recording.channels()
                    + " channels like the recording");
        }
    }
}
