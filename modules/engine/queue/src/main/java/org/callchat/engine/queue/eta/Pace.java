// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.callchat.api.model.Stage;

/**
 * How long calls take here, learned from the last ones: for each stage a line over the length of the recording, and for
 * each past call by which factor it missed what was to be expected at its time.
 */
final class Pace {
    /** With fewer calls than these the shipped lines stand. */
    private static final int ENOUGH = 5;

    private final Map<Stage, RobustLine> lines = new EnumMap<>(Stage.class);
    private final List<PastCall> past;
    private final Load load;

    /** @param past the last calls, the oldest first */
    Pace(List<PastCall> past) {
        this.past = List.copyOf(past);
        boolean isLearned = past.size() >= ENOUGH;
        double[] audio = of(PastCall::audioSeconds);
        for (Stage stage : Stage.values()) {
            lines.put(
                    stage, isLearned ? RobustLine.through(audio, of(c -> c.seconds(stage))) : ShippedPace.line(stage));
        }
        this.load = new Load(of(c -> sum(s -> line(s, c.audioSeconds()))), of(c -> sum(c::seconds)), !isLearned);
    }

    /** Seconds that a stage takes as a rule, as things are now. */
    double usual(Stage stage, double audioSeconds) {
        return line(stage, audioSeconds) * load.factor();
    }

    /** By which factor a past call missed what was to be expected of a stage; 1 where nothing was. */
    double factor(int call, Stage stage) {
        double line = line(stage, past.get(call).audioSeconds()) * load.factorBefore(call);
        return line < 1e-3 ? 1 : Math.min(100, Math.max(0.01, past.get(call).seconds(stage) / line));
    }

    double drift(int next) {
        return load.drift(next);
    }

    int calls() {
        return past.size();
    }

    double audioSeconds(int call) {
        return past.get(call).audioSeconds();
    }

    private double line(Stage stage, double audioSeconds) {
        RobustLine line = lines.get(stage);
        return line == null ? 0 : line.at(audioSeconds);
    }

    private double[] of(ToDoubleFunction<PastCall> figure) {
        return past.stream().mapToDouble(figure).toArray();
    }

    private static double sum(ToDoubleFunction<Stage> seconds) {
        return Math.max(1e-3, Arrays.stream(Stage.values()).mapToDouble(seconds).sum());
    }
}
