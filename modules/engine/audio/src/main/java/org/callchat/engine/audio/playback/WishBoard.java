// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.playback;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;
import org.jspecify.annotations.Nullable;

/** Where users of a player leave their wishes and its thread takes them and leaves the position. Never blocks for long. */
public final class WishBoard {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private @Nullable PcmFile pcm;
    private boolean reopen;
    private Optional<Long> jump = Optional.empty();
    private boolean playing;
    private boolean wasPlaying;
    private double speed = 1;
    private Optional<TimeRange> range = Optional.empty();
    private boolean closed;
    private long position;

    public void open(PcmFile file) {
        change(() -> {
            pcm = file;
            reopen = true;
            playing = false;
            range = Optional.empty();
            jump = Optional.empty();
            position = 0;
        });
    }

    /** From the start again when it is at the end. */
    public void play() {
        change(() -> {
            if (pcm != null && !closed) {
                playing = true;
                boolean atEnd = range.isEmpty() && jump.orElse(position) >= pcm.frames();
                jump = atEnd ? Optional.of(0L) : jump;
            }
        });
    }

    public void pause() {
        change(() -> playing = false);
    }

    public void seek(double seconds) {
        change(() -> {
            if (pcm != null) {
                long frame = Math.round(seconds * pcm.sampleRateHz());
                jump = Optional.of(Math.max(0, Math.min(pcm.frames(), frame)));
            }
        });
    }

    public void setSpeed(double factor) {
        change(() -> speed = factor);
    }

    public void setRange(Optional<TimeRange> newRange) {
        change(() -> range = newRange);
    }

    public void close() {
        change(() -> closed = true);
    }

    public boolean isOpen() {
        return reading(() -> pcm != null && !closed);
    }

    public boolean isPlaying() {
        return reading(() -> playing && !closed);
    }

    /** Seconds from the start. */
    public double position() {
        return reading(() -> pcm == null ? 0.0 : (double) jump.orElse(position) / pcm.sampleRateHz());
    }

    /** Waits until there is something to do. */
    Wish take() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && !reopen && jump.isEmpty() && !playing && !wasPlaying) {
                changed.await();
            }
            Optional<PcmFile> opened = reopen ? Optional.ofNullable(pcm) : Optional.empty();
            int rate = pcm == null ? 1 : pcm.sampleRateHz();
            Wish wish = new Wish(opened, jump, playing, speed, range, rate, closed);
            position = jump.orElse(position);
            reopen = false;
            jump = Optional.empty();
            wasPlaying = playing;
            return wish;
        } finally {
            lock.unlock();
        }
    }

    /** The thread says which frame is heard; a jump that was wished for meanwhile counts more. */
    void publish(long frame) {
        change(() -> position = reopen ? 0 : frame);
    }

    /** The thread says that it came to an end, unless something else was wished for meanwhile. */
    void ended(long frame) {
        change(() -> {
            if (!reopen && jump.isEmpty()) {
                position = frame;
                playing = false;
                wasPlaying = false;
            }
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T reading(java.util.function.Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
