// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells a worker that is busy from one that hangs and one that is dead or stopped: the first gets on, the second only
 * gives signs of life, the third not even that.
 */
final class Vigil {
    /** Who is looked after so rarely was not looked after at all: the watcher itself was stopped or asleep. */
    private static final long WATCHER_SLEPT = Duration.ofSeconds(3).toNanos();

    private final WorkerLimits limits;
    private final LongSupplier nanos;
    private long lastSign;
    private long lastStep;
    private long lastLook;

    enum Verdict {
        WELL,
        HUNG,
        SILENT
    }

    Vigil(WorkerLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.lastSign = nanos.getAsLong();
        this.lastStep = lastSign;
        this.lastLook = lastSign;
    }

    synchronized void alive() {
        lastSign = nanos.getAsLong();
    }

    /** The work begins or gets on. */
    synchronized void gotOn() {
        lastSign = nanos.getAsLong();
        lastStep = lastSign;
        lastLook = lastSign;
    }

    synchronized Verdict look() {
        long now = nanos.getAsLong();
        long asleep = now - lastLook;
        lastLook = now;
        if (asleep > WATCHER_SLEPT) {
            lastSign += asleep;
            lastStep += asleep;
        }
        if (now - lastSign > limits.silence().toNanos()) {
            return Verdict.SILENT;
        }
        return now - lastStep > limits.standstill().toNanos() ? Verdict.HUNG : Verdict.WELL;
    }
}
