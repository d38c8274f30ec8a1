// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.LongStream;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.VoiceActivity;

/** Says how much of a span has no voice, as the voice activity model heard it. */
final class VoiceWitness {
    private static final float VOICED = 0.5f;

    private final Optional<VoiceActivity> voices;

    /** @param voices empty when no model was asked */
    VoiceWitness(Optional<VoiceActivity> voices) {
        this.voices = voices;
    }

    /** The share of frames without a voice among those whose middle lies in a span; empty when there are none. */
    Optional<Double> voiceless(TimeRange span, Collection<Integer> channels) {
        return voices.flatMap(heard -> voiceless(heard, span, channels));
    }

    private static Optional<Double> voiceless(VoiceActivity heard, TimeRange span, Collection<Integer> channels) {
        long from = firstFrame(span.start(), heard.frame());
        long to = Math.min(heard.frames(), firstFrame(span.end(), heard.frame()));
        long frames = Math.max(0, to - from) * channels.size();
        long voiceless = channels.stream()
                .mapToLong(channel -> LongStream.range(from, to)
                        .filter(frame -> heard.at(channel, heard.frame().multipliedBy(frame)) < VOICED)
                        .count())
                .sum();
        return frames == 0 ? Optional.empty() : Optional.of((double) voiceless / frames);
    }

    /** The first frame whose middle is not before a time. */
    private static long firstFrame(Duration time, Duration frame) {
        return Math.floorDiv(time.toNanos() + frame.toNanos() / 2 - 1, frame.toNanos());
    }
}
