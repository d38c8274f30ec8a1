// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Bounds what is listened to at the same moment. What a listener takes grows with the positions of the encoder, some
 * 0.1 MB each with the smallest model: together there is room for one whole window, so that a call of three hours takes no
 * more memory than one of a minute. Threads are shared out alike.
 */
final class ListeningRoom {
    private static final int GLANCE_MS = 200;

    private final int threads;
    private final Semaphore free = new Semaphore(Reading.WHOLE_CONTEXT, true);

    /** @param threads of all listeners together */
    ListeningRoom(int threads) {
        this.threads = threads;
    }

    /** Room that was taken, until it is closed. */
    final class Place implements AutoCloseable {
        private final int positions;

        private Place(int positions) {
            this.positions = positions;
        }

        int threads() {
            return Math.max(1, threads * positions / Reading.WHOLE_CONTEXT);
        }

        @Override
        public void close() {
            free.release(positions);
        }
    }

    /**
     * Waits until there is room.
     *
     * @param positions of the encoder; for more than half of it one is alone
     * @throws CancellationException when it is no longer wanted
     */
    Place enter(int positions, BooleanSupplier unwanted) {
        int taken = positions > Reading.WHOLE_CONTEXT / 2 ? Reading.WHOLE_CONTEXT : positions;
        try {
            while (!free.tryAcquire(taken, GLANCE_MS, TimeUnit.MILLISECONDS)) {
                if (unwanted.getAsBoolean()) {
                    throw new CancellationException("cancelled while waiting to listen");
                }
            }
            return new Place(taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting to listen");
        }
    }
}
