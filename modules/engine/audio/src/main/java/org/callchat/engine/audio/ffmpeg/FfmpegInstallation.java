// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callchat.api.model.CallFailure;
import org.jspecify.annotations.Nullable;

/** Finds an ffmpeg that runs on this machine: the one that comes with the product, else the one on the search path. */
public final class FfmpegInstallation {
    private static final int ANSWER_BYTES = 4096;
    private static final long ANSWER_SECONDS = 20;

    private final Path nativeCache;
    private @Nullable FfmpegProgram found;

    public FfmpegInstallation(Path nativeCache) {
        this.nativeCache = nativeCache;
    }

    /**
     * The program; looked for once.
     *
     * @throws CallFailure when there is none that runs, with the reasons and the remedy
     */
    public synchronized FfmpegProgram program() {
        if (found == null) {
            found = find();
        }
        return found;
    }

    /** What the program says of itself in the first line of its version. */
    public String version() {
        try {
            return answer(program());
        } catch (IOException e) {
            throw noFfmpeg(List.of(String.valueOf(e.getMessage())), e);
        }
    }

    private FfmpegProgram find() {
        List<String> reasons = new ArrayList<>();
        Optional<FfmpegProgram> bundled = bundled(reasons);
        if (bundled.isPresent() && runs(bundled.get(), reasons)) {
            return bundled.get();
        }
        FfmpegProgram onPath = new FfmpegProgram(Path.of(Platform.current().programName()), Optional.empty());
        if (runs(onPath, reasons)) {
            return onPath;
        }
        throw noFfmpeg(reasons, null);
    }

    private Optional<FfmpegProgram> bundled(List<String> reasons) {
        Platform platform = Platform.current();
        try {
            Optional<FfmpegProgram> program =
                    new BundledProgram(platform, FfmpegInstallation.class.getClassLoader()).unpack(nativeCache);
            if (program.isEmpty()) {
                reasons.add("this product was assembled without ffmpeg for " + platform.id());
            }
            return program;
        } catch (IOException e) {
            reasons.add("the ffmpeg of this product could not be unpacked into " + nativeCache + " (" + e.getMessage()
                    + ")");
            return Optional.empty();
        }
    }

    private static boolean runs(FfmpegProgram program, List<String> reasons) {
        try {
            answer(program);
            return true;
        } catch (IOException e) {
            reasons.add(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static String answer(FfmpegProgram program) throws IOException {
        Process process = program.command(List.of("-hide_banner", "-version"))
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            // the answer fits into the pipe, so that the program can end before it is read
            boolean ended = process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS);
            String text = ended ? new String(out.readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8) : "no answer";
            String firstLine = text.lines().findFirst().orElse("no answer");
            if (!ended || process.exitValue() != 0) {
                throw new IOException(program.path() + " does not run (" + firstLine + ")");
            }
            return firstLine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting " + program.path(), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static CallFailure noFfmpeg(List<String> reasons, @Nullable Throwable cause) {
        return new CallFailure(
                DecodeFailures.NO_FFMPEG,
                "No recording can be decoded, because no ffmpeg runs on this machine: " + String.join("; ", reasons)
                        + ". Install ffmpeg, so that it is found on the PATH (Debian and Ubuntu: apt install ffmpeg),"
                        + " or the libraries that are named as missing.",
                cause);
    }
}
