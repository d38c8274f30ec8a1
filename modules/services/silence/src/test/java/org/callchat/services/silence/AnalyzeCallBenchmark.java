// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.concurrent.TimeUnit;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the silences of one call take: what analysing a batch again costs for each call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnalyzeCallBenchmark {
    /** Seconds: a call of five minutes with some twenty silences, and one of three hours. */
    @Param({"300", "10800"})
    public int seconds;

    private final SilenceAnalyzer analyzer = new SilenceAnalyzer();
    private CallMaterial call;

    /** Two take turns of four seconds; every third turn is followed by silence. */
    @Setup
    public void talk() {
        MadeUpCall talk = new MadeUpCall(seconds, 2);
        String[] said = {
            "Let me check that for you, one moment please.",
            "I do not understand what that is on my bill.",
            "Could you give me the number of your order?",
            "Oops, that was the wrong button, I am sorry."
        };
        int turn = 0;
        for (double at = 1; at + 4 < seconds; at += turn % 3 == 0 ? 9 : 4.3) {
            talk.said(turn % 2, at, at + 4, said[turn % said.length]);
            turn++;
        }
        call = talk.material();
    }

    @Benchmark
    public Findings silences() {
        return analyzer.analyze(call, Settings.DEFAULTS, Progress.NONE);
    }
}
