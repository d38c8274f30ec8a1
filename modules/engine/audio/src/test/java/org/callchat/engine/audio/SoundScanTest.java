// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Decibels;
import org.callchat.api.model.PcmFile;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundScanTest {
    @TempDir
    Path folder;

    private SoundScan.Result scan(TestSignal... channels) throws IOException {
        return SoundScan.scan(TestSignal.pcm(folder.resolve("sound.pcm"), channels), Progress.NONE);
    }

    @Test
    void full_scale_sine_has_minus_3_01_dbfs() throws IOException {
        SoundScan.Result scan = scan(new TestSignal().sine(1000, 0, 1));

        assertThat(scan.levels().frames()).isEqualTo(100);
        for (int frame = 1; frame < 100; frame++) {
            assertThat(scan.levels().at(0, frame)).isCloseTo(-3.01f, within(0.02f));
        }
    }

    @Test
    void white_noise_has_the_level_it_was_made_with() throws IOException {
        float[] levels = scan(new TestSignal().noise(-30, 2)).levels().channel(0);

        double mean = 0;
        for (float level : levels) {
            mean += Math.pow(10, level / 10) / levels.length;
        }
        assertThat(10 * Math.log10(mean)).isCloseTo(-30, within(0.2));
    }

    @Test
    void digital_silence_is_at_the_floor_and_constant_offset_is_silence() throws IOException {
        SoundScan.Result scan =
                scan(new TestSignal().silence(1), new TestSignal().silence(1).offset(0.2));

        for (int frame = 0; frame < scan.levels().frames(); frame++) {
            assertThat(scan.levels().at(0, frame)).isEqualTo((float) Decibels.FLOOR);
            assertThat(scan.levels().at(1, frame)).isEqualTo((float) Decibels.FLOOR);
        }
    }

    @Test
    void channels_are_measured_apart() throws IOException {
        SoundScan.Result scan = scan(new TestSignal().sine(500, -20, 1), new TestSignal().sine(500, -40, 1));

        assertThat(scan.levels().at(0, 50)).isCloseTo(-23.01f, within(0.05f));
        assertThat(scan.levels().at(1, 50)).isCloseTo(-43.01f, within(0.05f));
    }

    @Test
    void last_frame_is_measured_over_the_samples_it_has() throws IOException {
        SoundScan.Result scan = scan(new TestSignal().sine(1000, 0, 0.0125));

        assertThat(scan.levels().frames()).isEqualTo(2);
        assertThat(scan.levels().at(0, 1)).isCloseTo(-3.01f, within(0.3f));
    }

    @Test
    void empty_recording_has_no_frames_and_one_sample_has_one() throws IOException {
        PcmFile empty = TestSignal.pcm(folder.resolve("empty.pcm"), new TestSignal().silence(0));
        PcmFile single = TestSignal.pcm(folder.resolve("single.pcm"), new TestSignal().silence(1.0 / TestSignal.RATE));

        assertThat(SoundScan.scan(empty, Progress.NONE).levels().frames()).isZero();
        assertThat(SoundScan.scan(empty, Progress.NONE).peaks().buckets(0)).isZero();
        assertThat(SoundScan.scan(single, Progress.NONE).levels().frames()).isEqualTo(1);
        assertThat(SoundScan.scan(single, Progress.NONE).peaks().buckets(0)).isEqualTo(1);
    }

    @Test
    void peaks_enclose_the_samples_at_every_zoom() throws IOException {
        SoundScan.Result scan = scan(
                new TestSignal().silence(10).sine(440, -6, 10),
                new TestSignal().silence(20).offset(-0.25));
        var peaks = scan.peaks();

        assertThat(peaks.duration()).isEqualTo(Duration.ofSeconds(20));
        assertThat(peaks.bucketSeconds(0)).isEqualTo(0.006);
        assertThat(peaks.buckets(peaks.levels() - 1)).isLessThanOrEqualTo(1000);
        for (int level = 0; level < peaks.levels(); level++) {
            int quiet = (int) (5 / peaks.bucketSeconds(level));
            int loud = (int) (15 / peaks.bucketSeconds(level));
            assertThat(peaks.max(level, 0, quiet)).isZero();
            assertThat(peaks.max(level, 0, loud)).isCloseTo(0.5f, within(0.02f));
            assertThat(peaks.min(level, 0, loud)).isCloseTo(-0.5f, within(0.02f));
            assertThat(peaks.max(level, 1, loud)).isCloseTo(-0.25f, within(0.01f));
        }
    }

    @Test
    void missing_or_short_sound_is_a_failure_that_says_so() throws IOException {
        PcmFile real = TestSignal.pcm(folder.resolve("sound.pcm"), new TestSignal().silence(1));
        PcmFile longer = new PcmFile(real.path(), TestSignal.RATE, 1, 20_000);
        PcmFile missing = new PcmFile(folder.resolve("gone.pcm"), TestSignal.RATE, 1, 100);

        assertThatThrownBy(() -> SoundScan.scan(longer, Progress.NONE))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("sound.pcm is incomplete");
        assertThatThrownBy(() -> SoundScan.scan(missing, Progress.NONE))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("gone.pcm is missing");
    }

    @Test
    void cancelled_scan_stops() throws IOException {
        PcmFile pcm = TestSignal.pcm(folder.resolve("sound.pcm"), new TestSignal().silence(1));
        Progress cancelled = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> SoundScan.scan(pcm, cancelled)).isInstanceOf(CancellationException.class);
    }
}
