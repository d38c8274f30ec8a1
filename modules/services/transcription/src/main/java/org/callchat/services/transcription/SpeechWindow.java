// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.List;
import org.callchat.api.model.TimeRange;

/**
 * What is given to the model at once: stretches of one channel, one right after the other.
 *
 * @param pieces what the model hears: the speech and a little around it, in order and apart
 * @param speech the spans of speech inside, in order
 */
record SpeechWindow(List<TimeRange> pieces, List<TimeRange> speech) {
    SpeechWindow {
        pieces = List.copyOf(pieces);
        speech = List.copyOf(speech);
        if (pieces.isEmpty() || speech.isEmpty()) {
            throw new IllegalArgumentException("a window without speech needs no listening to");
        }
    }

    /** How much the model hears. */
    Duration length() {
        return pieces.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
    }

    double seconds() {
        return length().toNanos() / 1e9;
    }

    /** Where in the recording it is what the model hears at a moment; its end for all that comes later. */
    Duration inRecording(Duration heard) {
        Duration left = heard;
        for (TimeRange piece : pieces) {
            if (left.compareTo(piece.length()) < 0) {
                return piece.start().plus(left);
            }
            left = left.minus(piece.length());
        }
        return pieces.get(pieces.size() - 1).end();
    }
}
