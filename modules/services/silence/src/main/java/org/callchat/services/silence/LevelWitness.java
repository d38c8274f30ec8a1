// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.callchat.api.model.Levels;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;

/**
 * Says how quiet a span is. A frame is quiet when its level is nearer to what the channel usually has where nobody
 * speaks than to what it usually has where somebody does: below the middle of the two medians, in dB. A channel that
 * has only one of the two is measured against −40 dBFS.
 */
final class LevelWitness {
    private static final double FIXED_LIMIT = -40;
    /** Digital silence would pull the middle far below any real noise. */
    private static final double LEAST_QUIET = -70;

    private final Levels levels;
    private final double[] limits;

    LevelWitness(Levels levels, SpeechActivity speech) {
        this.levels = levels;
        this.limits = IntStream.range(0, levels.channels())
                .mapToDouble(c -> limit(c, speech.channel(c)))
                .toArray();
    }

    /** The share of quiet frames among those that lie wholly in a span; empty when there are none. */
    Optional<Double> quiet(TimeRange span, Collection<Integer> channels) {
        int from = Math.min(levels.frames(), (int) -Math.floorDiv(-span.start().toNanos(), frameNanos()));
        int to = Math.min(levels.frames(), (int) Math.floorDiv(span.end().toNanos(), frameNanos()));
        long frames = (long) Math.max(0, to - from) * channels.size();
        long quiet = 0;
        for (int channel : channels) {
            for (int frame = from; frame < to; frame++) {
                quiet += levels.at(channel, frame) < limits[channel] ? 1 : 0;
            }
        }
        return frames == 0 ? Optional.empty() : Optional.of((double) quiet / frames);
    }

    private double limit(int channel, List<TimeRange> speech) {
        LevelCount spoken = new LevelCount();
        LevelCount unspoken = new LevelCount();
        int next = 0;
        for (int frame = 0; frame < levels.frames(); frame++) {
            long middle = frame * frameNanos() + frameNanos() / 2;
            while (next < speech.size() && speech.get(next).end().toNanos() <= middle) {
                next++;
            }
            boolean isSpoken = next < speech.size() && speech.get(next).start().toNanos() <= middle;
            (isSpoken ? spoken : unspoken).add(levels.at(channel, frame));
        }
        OptionalDouble loud = spoken.median();
        OptionalDouble quiet = unspoken.median();
        return loud.isPresent() && quiet.isPresent()
                ? (loud.getAsDouble() + Math.max(LEAST_QUIET, quiet.getAsDouble())) / 2
                : FIXED_LIMIT;
    }

    private long frameNanos() {
        return levels.frame().toNanos();
    }
}
