// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import java.nio.file.Path;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;

/** What can go wrong while listening for voices, in words for a person. */
final class VoiceFailures {
    static final FailureCode STOPPED = new FailureCode("TR_UNK_VOICE_ACTIVITY");
    static final FailureCode SOUND = new FailureCode("TR_DATA_SOUND_UNREADABLE");

    private VoiceFailures() {}

    static CallFailure stopped(String model, Exception cause) {
        return new CallFailure(
                STOPPED,
                "Listening for voices with " + model + " came to a stop: " + cause.getMessage()
                        + ". It will be tried again; set speech.detector to level if it stays so.",
                cause);
    }

    static CallFailure sound(Path pcm, Exception cause) {
        return new CallFailure(
                SOUND,
                "The decoded sound " + pcm + " cannot be read: " + cause.getMessage()
                        + ". The call will be decoded again.",
                cause);
    }
}
