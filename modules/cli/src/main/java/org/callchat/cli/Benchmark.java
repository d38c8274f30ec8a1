// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Recording;
import org.callchat.engine.pipeline.BatchAnalysis;

/**
 * What a measurement came to.
 *
 * @param recordings how many were analysed; those that failed do not count
 * @param audio length of all of them
 * @param start from nothing to the first result: a worker starts, a model is loaded, one recording is analysed
 * @param wall time for all of them with everything warm
 * @param steps time spent in each step, over all workers, in order
 * @param memory resident memory at its highest
 */
record Benchmark(
        int recordings,
        Duration audio,
        Duration start,
        Duration wall,
        Map<String, Duration> steps,
        BatchAnalysis.Memory memory) {

    static Benchmark of(List<CallAnalysis> analysed, Duration start, Duration wall, BatchAnalysis.Memory memory) {
        Map<String, Duration> steps = new LinkedHashMap<>();
        Duration audio = Duration.ZERO;
        for (CallAnalysis call : analysed) {
            audio = audio.plus(call.recording().map(Recording::duration).orElse(Duration.ZERO));
            call.timings().steps().forEach((step, taken) -> steps.merge(step, taken, Duration::plus));
        }
        return new Benchmark(analysed.size(), audio, start, wall, steps, memory);
    }

    /** How long a second of sound takes, in seconds. */
    double realTimeFactor(Duration taken) {
        return (double) taken.toNanos() / audio.toNanos();
    }

    /** Calls of a length that are analysed in an hour, when the time grows with the length of the sound. */
    double callsPerHour(Duration call) {
        return 3600.0 / (realTimeFactor(wall) * call.toMillis() / 1000);
    }
}
