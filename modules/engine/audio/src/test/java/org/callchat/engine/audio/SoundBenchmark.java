// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.callchat.api.model.Levels;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the sound of one call of five minutes on two channels costs, once decoded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SoundBenchmark {
    private static final int RATE = 16_000;
    private static final int SECONDS = 300;

    private PcmFile call;
    private Levels levels;

    /** The two take turns of four seconds over faint noise. */
    @Setup
    public void call() throws IOException {
        Random noise = new Random(1);
        ByteBuffer sound = ByteBuffer.allocate(SECONDS * RATE * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SECONDS * RATE; i++) {
            int speaker = i / (4 * RATE) % 3;
            for (int channel = 0; channel < 2; channel++) {
                double loud = channel == speaker ? 6000 : 20;
                sound.putShort((short) (loud * noise.nextGaussian() / 3));
            }
        }
        Path file = Files.createTempFile("sound-", ".pcm");
        Files.write(file, sound.array());
        call = new PcmFile(file, RATE, 2, (long) SECONDS * RATE);
        levels = SoundScan.scan(call, Progress.NONE).levels();
    }

    @TearDown
    public void forget() throws IOException {
        Files.delete(call.path());
    }

    /** Levels and peaks. */
    @Benchmark
    public SoundScan.Result scan() {
        return SoundScan.scan(call, Progress.NONE);
    }

    /** Who speaks when, by the level alone. */
    @Benchmark
    public SpeechActivity speech() {
        return new SpeechDetector().detect(levels, Optional.empty(), Settings.DEFAULTS);
    }
}
