// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.Levels;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Series;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/**
 * How loud each party speaks: the root mean square over the 10 ms frames in which it does, in dBFS, in all and for each
 * second. Pauses do not count, so that who speaks little is not told to speak low.
 */
final class Loudness {
    private static final String ID = "loudness_dbfs";
    /** A tenth of a decibel is less than anybody hears. */
    private static final double STEPS_PER_DB = 10;

    private final List<Power> whole;
    private final List<List<Power>> steps;

    private Loudness(List<Power> whole, List<List<Power>> steps) {
        this.whole = whole;
        this.steps = steps;
    }

    static Loudness of(SpokenCall call, Levels levels) {
        List<Power> whole = new ArrayList<>();
        List<List<Power>> steps = new ArrayList<>();
        int seconds = (int) -Math.floorDiv(-call.duration().toNanos(), Thresholds.LOUDNESS_STEP.toNanos());
        for (int channel = 0; channel < levels.channels(); channel++) {
            Power all = new Power();
            List<Power> each =
                    IntStream.range(0, seconds).mapToObj(s -> new Power()).toList();
            measure(levels, channel, call.speech().get(channel), all, each);
            whole.add(all);
            steps.add(each);
        }
        return new Loudness(whole, steps);
    }

    private static void measure(Levels levels, int channel, Spans speech, Power all, List<Power> each) {
        long frame = levels.frame().toNanos();
        for (TimeRange span : speech.ranges()) {
            // the frames whose middle lies in the span
            int from = (int) firstFrame(span.start(), frame);
            int to = (int) Math.min(levels.frames(), firstFrame(span.end(), frame));
            for (int f = from; f < to; f++) {
                double power = Math.pow(10, levels.at(channel, f) / 10);
                all.add(power);
                int step = (int) (f * frame / Thresholds.LOUDNESS_STEP.toNanos());
                if (step < each.size()) {
                    each.get(step).add(power);
                }
            }
        }
    }

    private static long firstFrame(Duration time, long frame) {
        return Math.floorDiv(time.toNanos() + frame / 2 - 1, frame);
    }

    Measure measure() {
        return new Measure(ID, whole.stream().map(Power::dbfs).toList());
    }

    Series series() {
        return new Series(
                ID,
                Thresholds.LOUDNESS_STEP,
                steps.stream()
                        .map(each -> each.stream().map(Power::dbfs).toList())
                        .toList());
    }

    /** Adds up power relative to full scale. */
    private static final class Power {
        private double sum;
        private int frames;

        void add(double power) {
            sum += power;
            frames++;
        }

        Optional<Double> dbfs() {
            return frames == 0
                    ? Optional.empty()
                    : Optional.of(Math.round(10 * Math.log10(sum / frames) * STEPS_PER_DB) / STEPS_PER_DB);
        }
    }
}
