// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Spans;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/**
 * Marks the words of a transcript that sound does not bear out: sound decides, text explains. A word is suspect when all
 * of it lies in a silence of its speaker that lasts a second or more. In a shorter pause a true word whose times are a
 * little off may come to lie.
 */
final class SuspectWords {
    private static final Duration LEAST_SILENCE = Duration.ofSeconds(1);

    private final List<Spans> silences;

    private SuspectWords(List<Spans> silences) {
        this.silences = silences;
    }

    /** The transcript with each word marked or not, whatever it was before. */
    static Transcript marked(Transcript transcript, SpeechActivity speech) {
        SuspectWords suspects = new SuspectWords(IntStream.range(0, speech.channels())
                .mapToObj(c -> lasting(Spans.of(speech.channel(c)).complement(speech.duration())))
                .toList());
        return new Transcript(
                transcript.engine(),
                transcript.segments().stream().map(suspects::marked).toList());
    }

    private static Spans lasting(Spans silences) {
        return new Spans(silences.ranges().stream()
                .filter(silence -> silence.length().compareTo(LEAST_SILENCE) >= 0)
                .toList());
    }

    private Segment marked(Segment segment) {
        int channel = segment.channel().orElse(0);
        if (channel >= silences.size()) {
            return segment;
        }
        List<Word> words = segment.words().stream()
                .map(word -> word.markedSuspect(isInside(word.time(), silences.get(channel))))
                .toList();
        return new Segment(segment.channel(), segment.time(), segment.text(), words);
    }

    /** Times are told in milliseconds here and in frames there: to touch is to be inside. */
    private static boolean isInside(TimeRange word, Spans silences) {
        TimeRange looked =
                word.length().isZero() ? new TimeRange(word.start(), word.end().plusNanos(1)) : word;
        return silences.within(looked).ranges().contains(looked);
    }
}
