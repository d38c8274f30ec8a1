// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowSoundTest {
    private static final int SECOND = SpeechModel.SAMPLE_RATE_HZ;

    @TempDir
    Path folder;

    @Test
    void a_stretch_of_one_channel_is_read() throws IOException {
        short[] rising = new short[3 * SECOND];
        for (int i = 0; i < rising.length; i++) {
            rising[i] = (short) (i / 4);
        }
        PcmFile file = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(3 * SECOND, -1), rising);
        try (WindowSound sound = new WindowSound(file, 0)) {
            float[] samples = sound.read(1, TimeRange.ofSeconds(1, 2.5), 0);
            assertThat(samples).hasSize(SECOND * 3 / 2);
            assertThat(samples[0]).isEqualTo(SECOND / 4 / 32768f);
            assertThat(samples[samples.length - 1]).isEqualTo((SECOND * 5 / 2 - 1) / 4 / 32768f);
        }
    }

    @Test
    void what_is_shorter_than_asked_for_is_filled_with_silence() throws IOException {
        PcmFile file = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(SECOND / 2, 16384));
        try (WindowSound sound = new WindowSound(file, 0)) {
            float[] samples = sound.read(0, TimeRange.ofSeconds(0, 0.5), SECOND);
            assertThat(samples).hasSize(SECOND);
            assertThat(samples[SECOND / 2 - 1]).isEqualTo(0.5f);
            assertThat(samples[SECOND / 2]).isZero();
        }
    }

    @Test
    void what_lies_behind_the_end_is_silence() throws IOException {
        PcmFile file = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(SECOND, 16384));
        try (WindowSound sound = new WindowSound(file, 0)) {
            float[] samples = sound.read(0, TimeRange.ofSeconds(0.5, 1.5), 0);
            assertThat(samples[SECOND / 2 - 1]).isEqualTo(0.5f);
            assertThat(samples[SECOND / 2]).isZero();
        }
    }

    @Test
    void the_quietest_moment_is_found() throws IOException {
        short[] loud = PcmSample.constant(4 * SECOND, 8000);
        java.util.Arrays.fill(loud, SECOND * 5 / 2, SECOND * 5 / 2 + SECOND / 10, (short) 3);
        PcmFile file = PcmSample.write(folder.resolve("a.pcm"), loud);
        try (WindowSound sound = new WindowSound(file, 0)) {
            assertThat(sound.quietest(0, TimeRange.ofSeconds(1, 4)))
                    .isBetween(Duration.ofMillis(2500), Duration.ofMillis(2600));
        }
    }

    @Test
    void hum_and_offset_are_not_heard() throws IOException {
        PcmFile file = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(3 * SECOND, 8192));
        try (WindowSound sound = new WindowSound(file, 80)) {
            float[] samples = sound.read(0, List.of(TimeRange.ofSeconds(0, 1), TimeRange.ofSeconds(2, 3)), 3 * SECOND);
            assertThat(samples).hasSize(3 * SECOND).containsOnly(0f);
        }
    }
}
