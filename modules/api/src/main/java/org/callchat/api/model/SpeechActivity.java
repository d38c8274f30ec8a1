// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;

/**
 * When each channel speaks.
 *
 * @param duration length of the recording
 * @param speech per channel: spans of speech, in order and apart from each other
 */
public record SpeechActivity(Duration duration, List<List<TimeRange>> speech) {

    public SpeechActivity {
        if (speech.isEmpty()) {
            throw new IllegalArgumentException("speech activity needs at least one channel");
        }
        speech = speech.stream().map(List::copyOf).toList();
        for (List<TimeRange> channel : speech) {
            for (int i = 1; i < channel.size(); i++) {
                if (channel.get(i).start().compareTo(channel.get(i - 1).end()) < 0) {
                    throw new IllegalArgumentException(
                            "speech spans must be in order and apart: " + channel.get(i - 1) + ", " + channel.get(i));
                }
            }
        }
    }

    public int channels() {
        return speech.size();
    }

    public List<TimeRange> channel(int channel) {
        return speech.get(channel);
    }

    public boolean isMono() {
        return speech.size() == 1;
    }
}
