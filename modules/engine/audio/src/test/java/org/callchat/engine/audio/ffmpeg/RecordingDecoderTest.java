// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.DecodeLimits;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives programs that behave worse than any ffmpeg. */
class RecordingDecoderTest {
    /** Head of a WAV with one channel at 16 kHz, as printf writes it. */
    private static final String HEAD = "printf 'RIFF\\377\\377\\377\\377WAVEfmt \\020\\0\\0\\0\\001\\0\\001\\0"
            + "\\200\\076\\0\\0\\0\\175\\0\\0\\002\\0\\020\\0data\\377\\377\\377\\377'\n";

    @TempDir
    Path folder;

    private Path recording;

    @BeforeEach
    void recording_and_shell() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/sh")),
                "Skipped: the programs of these tests are shell scripts, and this machine has no /bin/sh.");
        recording = Files.write(folder.resolve("call.wav"), new byte[] {'R', 'I', 'F', 'F', 0, 1, 2});
    }

    private RecordingDecoder decoder(String script, Duration timeout) throws IOException {
        Path program = Files.writeString(folder.resolve("program.sh"), "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        DecodeLimits limits = new DecodeLimits(timeout, Duration.ZERO, 1_000_000, Duration.ofHours(1), 1 << 20);
        return new RecordingDecoder(new FfmpegProgram(program, Optional.empty()), limits);
    }

    private CallFailure failure(RecordingDecoder decoder) {
        return catchThrowableOfType(
                CallFailure.class,
                () -> decoder.decode(recording, "call.wav", folder.resolve("out.pcm"), Progress.NONE));
    }

    @Test
    void program_that_never_ends_is_ended_with_all_it_started() throws IOException {
        RecordingDecoder stuck =
                decoder("tail -f /dev/null & echo $! > \"$(dirname \"$0\")/child\"; wait", Duration.ofMillis(400));

        assertThat(failure(stuck).code()).isEqualTo(new FailureCode("DEC_TIME_LIMIT"));

        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void cancelled_decoding_ends_the_program_and_leaves_nothing() throws IOException {
        RecordingDecoder stuck = decoder(HEAD + "exec tail -f /dev/null", Duration.ofMinutes(5));
        Progress cancelledSoon = new Progress() {
            private int asked;

            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return ++asked > 2;
            }
        };

        assertThatThrownBy(() -> stuck.decode(recording, "call.wav", folder.resolve("out.pcm"), cancelledSoon))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.p{cm,art}");
    }

    @Test
    void sound_without_end_stops_at_the_limit() throws IOException {
        assertThat(failure(decoder(HEAD + "exec cat /dev/zero", Duration.ofMinutes(5)))
                        .code())
                .isEqualTo(new FailureCode("DEC_VAL_TOO_LONG"));
        assertThat(folder).isDirectoryNotContaining("glob:**.p{cm,art}");
    }

    @Test
    void errors_without_end_need_no_memory() throws IOException {
        assertThat(failure(decoder("exec cat /dev/zero >&2", Duration.ofMillis(600)))
                        .code())
                .isEqualTo(new FailureCode("DEC_TIME_LIMIT"));
    }

    @Test
    void program_that_crashes_is_named_as_such() throws IOException {
        assertThat(failure(decoder("kill -SEGV $$", Duration.ofMinutes(1))).code())
                .isEqualTo(new FailureCode("DEC_UNK_DECODER_DIED"));
    }

    @Test
    void program_that_cannot_be_started_is_named_with_a_remedy() {
        RecordingDecoder none = new RecordingDecoder(
                new FfmpegProgram(folder.resolve("nothing"), Optional.empty()), DecodeLimits.standard());

        assertThat(failure(none).code()).isEqualTo(new FailureCode("DEC_RES_NO_FFMPEG"));
    }

    @Test
    void recording_with_a_stream_that_is_not_sound_is_told_apart() throws IOException {
        String script = "echo \"[info] Input #0, mov, from 'x':\" >&2\n"
                + "echo \"[fatal] Stream map '0:a:0' matches no streams.\" >&2\nexit 234";

        assertThat(failure(decoder(script, Duration.ofMinutes(1))).code())
                .isEqualTo(new FailureCode("DEC_FMT_NO_AUDIO_STREAM"));
    }

    @Test
    void target_that_cannot_be_written_is_named() throws IOException {
        RecordingDecoder fine = decoder(HEAD + "printf 12345678", Duration.ofMinutes(1));
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> fine.decode(recording, "call.wav", file.resolve("out.pcm"), Progress.NONE))
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(new FailureCode("DEC_RES_CANNOT_WRITE")));
        assertThat(fine.decode(recording, "call.wav", folder.resolve("out.pcm"), Progress.NONE)
                        .pcm()
                        .frames())
                .isEqualTo(4);
    }
}
