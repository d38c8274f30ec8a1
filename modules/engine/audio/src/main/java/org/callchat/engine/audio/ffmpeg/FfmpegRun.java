// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.DecodeLimits;

/**
 * One run of ffmpeg: its standard output, a WAV stream, is copied without head into a file.
 *
 * <p>The child never outlives us for long. Its only way out is our pipe: when this process dies, however it dies, the
 * operating system closes the reading end and ffmpeg's next write fails on Linux, macOS and Windows alike, which ends
 * it. A child that is stuck without writing is ended by the limit on its processor time (Linux and macOS; Windows has
 * no such limit, there it is ended only by us).
 */
final class FfmpegRun {
    private static final int BLOCK = 65_536;

    private final DecodeLimits limits;

    FfmpegRun(DecodeLimits limits) {
        this.limits = limits;
    }

    /** Why a run was ended before its time. */
    enum Stop {
        CANCELLED,
        OUT_OF_TIME,
        TOO_LONG,
        TOO_MANY_CHANNELS
    }

    /**
     * What came of a run.
     *
     * @param head empty when no sound came at all
     * @param pcmBytes bytes of sound in the file
     * @param stop empty when ffmpeg came to its own end
     */
    record Outcome(int exitCode, FfmpegLog log, Optional<WavHead> head, long pcmBytes, Optional<Stop> stop) {

        /** Samples per channel. */
        long frames() {
            return head.map(h -> pcmBytes / (2L * h.channels())).orElse(0L);
        }

        Duration length() {
            return head.map(h -> Duration.ofNanos(Math.round(frames() * 1e9 / h.sampleRateHz())))
                    .orElse(Duration.ZERO);
        }
    }

    /** Runs a command to its end or to a limit. Returns only when the child is gone. */
    Outcome run(ProcessBuilder command, Path pcm, Duration timeLimit, Progress progress) throws IOException {
        FfmpegLog log = new FfmpegLog();
        Process process = start(command);
        try {
            Thread reader = daemon("decode-log", new LogReader(process.getErrorStream(), log));
            DecodeWatch watch = new DecodeWatch(process, timeLimit, progress);
            daemon("decode-watch", watch);
            closeInput(process);
            Copy copy = copy(process, pcm, log, progress);
            if (copy.stop().isPresent()) {
                DecodeWatch.kill(process);
            }
            int exitCode = process.waitFor();
            reader.join();
            return new Outcome(
                    exitCode, log, copy.head(), copy.bytes(), watch.stop().or(copy::stop));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while decoding", e);
        } finally {
            DecodeWatch.kill(process);
        }
    }

    private record Copy(Optional<WavHead> head, long bytes, Optional<Stop> stop) {}

    private Copy copy(Process process, Path pcm, FfmpegLog log, Progress progress) throws IOException {
        try (InputStream in = new BufferedInputStream(process.getInputStream(), BLOCK);
                OutputStream out = Files.newOutputStream(pcm)) {
            Optional<WavHead> head = WavHead.read(in);
            if (head.isEmpty()) {
                return new Copy(head, 0, Optional.empty());
            }
            if (head.get().channels() > DecodeLimits.MAX_CHANNELS) {
                return new Copy(head, 0, Optional.of(Stop.TOO_MANY_CHANNELS));
            }
            return copySamples(in, out, head.get(), log, progress);
        }
    }

    private Copy copySamples(InputStream in, OutputStream out, WavHead head, FfmpegLog log, Progress progress)
            throws IOException {
        long most = limits.pcmBytesFor(head.sampleRateHz(), head.channels());
        double bytesPerSecond = head.sampleRateHz() * 2.0 * head.channels();
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        for (int n = read(in, block); n >= 0; n = read(in, block)) {
            if (bytes + n > most) {
                return new Copy(Optional.of(head), bytes, Optional.of(Stop.TOO_LONG));
            }
            out.write(block, 0, n);
            bytes += n;
            double seconds = bytes / bytesPerSecond;
            log.expectedLength()
                    .map(Duration::toMillis)
                    .filter(ms -> ms > 0)
                    .ifPresent(ms -> progress.at(Math.min(1, seconds * 1000 / ms)));
        }
        return new Copy(Optional.of(head), bytes, Optional.empty());
    }

    /** A child that was killed takes its pipe along: that is its end, not an error of ours. */
    private static int read(InputStream in, byte[] block) {
        try {
            return in.read(block);
        } catch (IOException e) {
            return -1;
        }
    }

    private static void closeInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    private static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException e) {
            throw new CallFailure(
                    DecodeFailures.NO_FFMPEG,
                    "ffmpeg could not be started (" + e.getMessage() + "). Start the program again; if it happens"
                            + " again, delete its folder of native programs, which will be filled anew.",
                    e);
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
