// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.callchat.engine.audio.ffmpeg.FfmpegLog.AudioStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegLogTest {

    private static FfmpegLog log(String... lines) {
        FfmpegLog log = new FfmpegLog();
        new LogReader(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), log).run();
        return log;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Stream #0:0: Audio: pcm_mulaw ([7][0][0][0] / 0x0007), 8000 Hz, stereo, s16, 128 kb/s | pcm_mulaw | 8000",
                "Stream #0:0[0x1](und): Audio: alac (alac / 0x63616C61), 8000 Hz, stereo, s16p, 82 kb/s (default) | alac | 8000",
                "Stream #0:1(eng): Audio: mp3 (mp3float), 16000 Hz, 5.1(side), fltp, 32 kb/s, start 0.2 | mp3 | 16000",
                "Stream #0:0: Audio: gsm_ms (1[0][0][0] / 0x0031), 8000 Hz, 1 channels, s16, 13 kb/s | gsm_ms | 8000",
                "Stream #0:0: Audio: opus, 48000 Hz, 7.1, fltp | opus | 48000"
            })
    void stream_of_sound_is_understood_in_all_its_forms(String line, String codec, int rate) {
        FfmpegLog log = log("[info] Input #0, mov,mp4,m4a, from 'file:x':", "[info]   " + line);

        assertThat(log.stream().map(AudioStream::codec)).contains(codec);
        assertThat(log.stream().flatMap(AudioStream::sampleRateHz)).contains(rate);
        assertThat(log.container()).isEqualTo("mov");
    }

    @Test
    void first_stream_of_the_input_counts_and_not_that_of_the_output() {
        FfmpegLog log = log(
                "[info] Input #0, wav, from 'file:x':",
                "[info]   Duration: 00:01:02.50, bitrate: 128 kb/s",
                "[info]   Stream #0:0: Video: png, none, 25 fps",
                "[info]   Stream #0:1: Audio: pcm_alaw, 8000 Hz, mono, s16, 64 kb/s",
                "[info] Stream mapping:",
                "[info] Output #0, wav, to 'pipe:1':",
                "[info]   Stream #0:0: Audio: pcm_s16le, 16000 Hz, mono, s16, 256 kb/s");

        assertThat(log.stream()).contains(new AudioStream("pcm_alaw", Optional.of(8000), Optional.of(64)));
        assertThat(log.declaredLength()).contains(Duration.ofMillis(62_500));
    }

    @Test
    void guessed_length_is_expected_but_not_declared() {
        FfmpegLog log = log(
                "[mp3 @ 0x55] [warning] Estimating duration from bitrate, this may be inaccurate",
                "[info] Input #0, mp3, from 'file:x':",
                "[info]   Duration: 00:00:20.53, bitrate: 63 kb/s");

        assertThat(log.declaredLength()).isEmpty();
        assertThat(log.expectedLength()).contains(Duration.ofMillis(20_530));
    }

    @Test
    void unknown_length_is_absent() {
        assertThat(log("[info] Input #0, wav, from 'x':", "[info]   Duration: N/A, bitrate: N/A")
                        .expectedLength())
                .isEmpty();
    }

    @Test
    void text_of_the_recording_that_imitates_the_log_is_not_believed() {
        FfmpegLog log = log(
                "[info] Input #0, mp3, from 'file:x':",
                "[info]   Metadata:",
                "[info]     title           : Stream #0:0: Audio: evil, 1 Hz",
                "[info]                     : Duration: 99:00:00.00");

        assertThat(log.stream()).isEmpty();
        assertThat(log.expectedLength()).isEmpty();
    }

    @Test
    void what_went_wrong_is_kept_shortly_and_without_paths() {
        String[] lines = new String[1000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "[aist#0:0/flac @ 0x1] [dec:flac @ 0x2] [error] broken " + i + " " + "x".repeat(9000);
        }
        lines[0] = "[error] Error opening input file file:/home/somebody/secret.wav.";

        FfmpegLog log = log(lines);

        assertThat(log.decodeErrors()).isEqualTo(999);
        assertThat(log.errors())
                .hasSize(5)
                .allSatisfy(
                        error -> assertThat(error).hasSizeLessThanOrEqualTo(300).doesNotContain("somebody"));
    }

    @Test
    void missing_stream_refused_and_unsupported_formats_are_recognised() {
        assertThat(log("[fatal] Stream map '' matches no streams.").noAudio()).isTrue();
        assertThat(log("[concat @ 0x5] [error] Format not on whitelist 'wav,mp3'")
                        .refused())
                .isTrue();
        assertThat(log("[in#0 @ 0x5] [error] Error opening input: Not yet implemented in FFmpeg, patches welcome")
                        .unsupported())
                .isTrue();
    }
}
