// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.ffmpeg.FfmpegRun.Stop;
import org.jspecify.annotations.Nullable;

/** Ends a child, and all that it started, when its time is up or nobody wants it any more. */
final class DecodeWatch implements Runnable {
    private static final long GLANCE_MILLIS = 40;

    private final Process process;
    private final Duration limit;
    private final Progress progress;
    private volatile @Nullable Stop stop;

    DecodeWatch(Process process, Duration limit, Progress progress) {
        this.process = process;
        this.limit = limit;
        this.progress = progress;
    }

    @Override
    public void run() {
        long started = System.nanoTime(); // a clock that nobody sets
        try {
            while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (progress.isCancelled()) {
                    end(Stop.CANCELLED);
                } else if (System.nanoTime() - started > limit.toNanos()) {
                    end(Stop.OUT_OF_TIME);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill(process);
        }
    }

    private void end(Stop why) {
        stop = why;
        kill(process);
    }

    Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
