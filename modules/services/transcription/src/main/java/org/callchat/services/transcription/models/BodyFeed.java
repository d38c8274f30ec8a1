// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.callchat.api.spi.Progress;
import org.jspecify.annotations.Nullable;

/** The body of an HTTP answer, piece by piece, one at a time, with a limit on how long each may take. */
final class BodyFeed implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {

    /** @param bytes of a piece; empty at the end */
    private record Piece(
            Optional<List<ByteBuffer>> bytes, @Nullable Throwable trouble) {}

    private final Duration idle;
    private final LinkedBlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    BodyFeed(Duration idle) {
        this.idle = idle;
    }

    /**
     * The next piece; empty at the end of the body.
     *
     * @throws DownloadCut when the connection broke or nothing came for too long
     */
    Optional<List<ByteBuffer>> next(Progress progress) throws IOException {
        Waiting.of(subscription.copy(), progress).request(1);
        long since = System.nanoTime();
        try {
            while (true) {
                progress.checkCancelled();
                Piece piece = pieces.poll(Waiting.GLANCE_MS, TimeUnit.MILLISECONDS);
                if (piece != null) {
                    return content(piece);
                }
                if (System.nanoTime() - since > idle.toNanos()) {
                    throw new DownloadCut("nothing came for " + Spoken.duration(idle));
                }
            }
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static Optional<List<ByteBuffer>> content(Piece piece) throws DownloadCut {
        if (piece.trouble() != null) {
            throw new DownloadCut("the connection broke", piece.trouble());
        }
        return piece.bytes();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(Optional.of(bytes), null));
    }

    @Override
    public void onError(Throwable trouble) {
        pieces.add(new Piece(Optional.empty(), trouble));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(Optional.empty(), null));
    }

    /** Lets go of the connection. */
    @Override
    public void close() {
        Flow.Subscription given = subscription.getNow(null);
        if (given != null) {
            given.cancel();
        }
    }
}
