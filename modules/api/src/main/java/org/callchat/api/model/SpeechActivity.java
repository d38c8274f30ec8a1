// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;

/**
 * When each channel speaks.
 *
 * @param duration length of the recording
 * @param speech per channel: spans of speech, in order and apart from each other
 * @param sounds per channel: spans of lasting sound that is not speech (music, ring-back, tones), in order and apart
 * @param detector what told speech from the rest, e.g. {@code level} or {@code silero-v6}
 */
public record SpeechActivity(
        Duration duration, List<List<TimeRange>> speech, List<List<TimeRange>> sounds, String detector) {

    /** The detector that knows nothing but how loud it is. */
    public static final String BY_LEVEL = "level";

    public SpeechActivity {
        if (speech.isEmpty()) {
            throw new IllegalArgumentException("speech activity needs at least one channel");
        }
        if (sounds.size() != speech.size()) {
            throw new IllegalArgumentException(
                    "there are sounds of " + sounds.size() + " channels and speech of " + speech.size());
        }
        speech = inOrder(speech);
        sounds = inOrder(sounds);
    }

    /** By level alone, which cannot tell music from speech. */
    public SpeechActivity(Duration duration, List<List<TimeRange>> speech) {
        this(duration, speech, speech.stream().map(c -> List.<TimeRange>of()).toList(), BY_LEVEL);
    }

    private static List<List<TimeRange>> inOrder(List<List<TimeRange>> spans) {
        for (List<TimeRange> channel : spans) {
            for (int i = 1; i < channel.size(); i++) {
                if (channel.get(i).start().compareTo(channel.get(i - 1).end()) < 0) {
                    throw new IllegalArgumentException(
                            "spans must be in order and apart: " + channel.get(i - 1) + ", " + channel.get(i));
                }
            }
        }
        return spans.stream().map(List::copyOf).toList();
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
