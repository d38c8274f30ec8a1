// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.List;
import org.callchat.api.model.TimeRange;

/**
 * A stretch of one channel that is given to the model at once.
 *
 * @param audio what the model hears: the speech and a little around it
 * @param speech the spans of speech inside, in order
 */
record SpeechWindow(TimeRange audio, List<TimeRange> speech) {
    SpeechWindow {
        speech = List.copyOf(speech);
        if (speech.isEmpty()) {
            throw new IllegalArgumentException("a window without speech needs no listening to");
        }
    }
}
