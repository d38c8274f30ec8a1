// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to tell what 9,000 calls with 180,000 silences have in common. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class AcrossCallsBenchmark {
    private static final String[] PATTERNS = {
        "checking_information",
        "hold_announced",
        "post_question",
        "post_greeting",
        "customer_confusion",
        "after_oops",
        "unexplained"
    };

    private List<CallAnalysis> calls;

    /** Ninety days of calls by a hundred agents in fifty stores. */
    @Setup
    public void found() {
        Random chance = new Random(1);
        calls = IntStream.range(0, 9000)
                .mapToObj(i -> {
                    MadeUpFindings call = new MadeUpFindings("o" + i, 400)
                            .agent("agent-" + chance.nextInt(100))
                            .store("store-" + chance.nextInt(50))
                            .started(i / 100, 8 + chance.nextInt(10));
                    for (int s = 0; s < 20; s++) {
                        call.silence(10 + s * 18, 1 + chance.nextInt(8), PATTERNS[chance.nextInt(PATTERNS.length)]);
                    }
                    return call.analysis();
                })
                .toList();
    }

    @Benchmark
    public Insights insights() {
        return AcrossCalls.of(calls.stream(), MadeUpFindings.MEANING, Settings.DEFAULTS, Progress.NONE);
    }
}
