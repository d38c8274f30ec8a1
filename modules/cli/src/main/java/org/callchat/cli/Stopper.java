// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Carries the wish to stop (Ctrl+C, a signal) to the command at work, and waits until it has tidied up. */
final class Stopper {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits for the wish, at most so long; answers whether it came. */
    boolean awaitAsked(Duration atMost) throws InterruptedException {
        return asked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The command has ended; nothing needs to wait any more. */
    void finished() {
        finished.countDown();
    }

    boolean isFinished() {
        return finished.getCount() == 0;
    }

    void ask() {
        asked.countDown();
    }

    /** Asks the command to stop and waits until it has, at most so long. */
    void askAndWait(Duration atMost) {
        ask();
        try {
            finished.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
