// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.DecodeLimits;
import org.callchat.engine.audio.Decoded;
import org.callchat.engine.audio.ffmpeg.FfmpegLog.AudioStream;
import org.callchat.engine.audio.ffmpeg.FfmpegRun.Outcome;

/** Decodes one recording with a program that is known to run. */
public final class RecordingDecoder {
    private static final int HEAD_BYTES = 1024;

    private final FfmpegProgram program;
    private final DecodeLimits limits;

    public RecordingDecoder(FfmpegProgram program, DecodeLimits limits) {
        this.program = program;
        this.limits = limits;
    }

    /** @param name for people, and as a hint what a file without any header is */
    public Decoded decode(Path recording, String name, Path pcmTarget, Progress progress) {
        progress.checkCancelled();
        RecordingFile file = RecordingFile.look(recording, name, HEAD_BYTES);
        Path part = temporary(pcmTarget);
        try {
            Outcome outcome = run(file, part, progress);
            if (outcome.stop().equals(Optional.of(FfmpegRun.Stop.CANCELLED))) {
                throw new CancellationException("cancelled");
            }
            Diagnosis diagnosis = new Diagnosis(file, outcome, limits);
            diagnosis.failure().ifPresent(failure -> {
                throw failure;
            });
            Files.move(part, pcmTarget, StandardCopyOption.REPLACE_EXISTING);
            progress.at(1);
            return decoded(outcome, pcmTarget, diagnosis.damage());
        } catch (IOException e) {
            throw cannotWrite(pcmTarget, e);
        } finally {
            discard(part);
        }
    }

    private Outcome run(RecordingFile file, Path part, Progress progress) throws IOException {
        Duration time = limits.timeFor(file.bytes());
        List<String> arguments = DecodeCommand.arguments(
                file.path(), RawTelephony.optionsFor(file.name(), file.content()), time, limits);
        return new FfmpegRun(limits).run(program.command(arguments), part, time, progress);
    }

    private static Decoded decoded(Outcome outcome, Path pcm, Optional<String> damage) {
        WavHead head = outcome.head().orElseThrow();
        Optional<AudioStream> stream = outcome.log().stream();
        return new Decoded(
                new PcmFile(pcm, head.sampleRateHz(), head.channels(), outcome.frames()),
                stream.flatMap(AudioStream::sampleRateHz).orElse(head.sampleRateHz()),
                head.channels(),
                stream.map(AudioStream::codec).orElse("unknown"),
                damage);
    }

    /** Beside the target, so that it can be moved, and with a name of its own, should two decode the same. */
    private static Path temporary(Path pcmTarget) {
        try {
            Path folder = pcmTarget.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            return Files.createTempFile(folder, ".decoding-", ".part");
        } catch (IOException e) {
            throw cannotWrite(pcmTarget, e);
        }
    }

    private static CallFailure cannotWrite(Path pcmTarget, IOException cause) {
        return new CallFailure(
                DecodeFailures.CANNOT_WRITE,
                "Decoded sound could not be written to " + pcmTarget + " (" + cause.getMessage()
                        + "). Make room on that disk, or choose a workspace elsewhere.",
                cause);
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }

    /**
     * A recording before it is decoded.
     *
     * @param name as the source gave it; may hold anything
     */
    record RecordingFile(Path path, String name, long bytes, ContentGuess content) {

        static RecordingFile look(Path path, String name, int headBytes) {
            if (!Files.isRegularFile(path)) {
                throw unreadable(name, "there is no such file", null);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return new RecordingFile(path, name, Files.size(path), ContentGuess.of(in.readNBytes(headBytes)));
            } catch (IOException e) {
                throw unreadable(name, String.valueOf(e.getMessage()), e);
            }
        }

        /** The name without anything that could upset a terminal or a page. */
        String shown() {
            return shown(name);
        }

        private static String shown(String name) {
            String printable = name.replaceAll("\\p{Cntrl}", "?");
            return printable.length() <= 100 ? printable : printable.substring(0, 100) + "…";
        }

        private static CallFailure unreadable(
                String name, String why, @org.jspecify.annotations.Nullable Throwable cause) {
            return new CallFailure(
                    DecodeFailures.UNREADABLE,
                    "The recording " + shown(name) + " cannot be read (" + why
                            + "). Check that the file is there and that you may read it.",
                    cause);
        }
    }
}
