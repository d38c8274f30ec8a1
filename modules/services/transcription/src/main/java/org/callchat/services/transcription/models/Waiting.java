// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.callchat.api.spi.Progress;

/** Waits so that a cancel is heard soon. */
final class Waiting {
    static final long GLANCE_MS = 100;

    private Waiting() {}

    /**
     * The result of something that ends by itself.
     *
     * @throws IOException the one it failed with
     */
    static <T> T of(CompletableFuture<T> future, Progress progress) throws IOException {
        try {
            while (true) {
                progress.checkCancelled();
                try {
                    return future.get(GLANCE_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            future.cancel(true);
        }
    }

    static CancellationException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        CancellationException cancelled = new CancellationException("interrupted");
        cancelled.initCause(e);
        return cancelled;
    }
}
