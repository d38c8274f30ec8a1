// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.callchat.api.spi.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read as it comes. When no byte comes for too long, or next to nothing for ten times as long, it
 * breaks off; Java's own stream would wait without end.
 */
final class PatientBody extends InputStream implements BodySubscriber<PatientBody> {
    private static final long LOOK_MILLIS = 200;
    private static final int LONG_RUN = 10;
    /** Bytes that ten times the idle time must bring at least. */
    static final int LEAST = 16 * 1024;

    /** What came: buffers, the end, or why there is no more. */
    private record Event(
            List<ByteBuffer> bytes, boolean last, @Nullable Throwable problem) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> ready = new ArrayDeque<>();
    private final Duration idle;
    private final Progress progress;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;
    private final LongSupplier nanos;
    private boolean ended;
    private long runBegan;
    private long runBrought;

    PatientBody(Duration idle, Progress progress) {
        this(idle, progress, System::nanoTime);
    }

    PatientBody(Duration idle, Progress progress, LongSupplier nanos) {
        this.idle = idle;
        this.progress = progress;
        this.nanos = nanos;
        this.runBegan = nanos.getAsLong();
    }

    @Override
    public void onSubscribe(Flow.Subscription from) {
        subscription = from;
        if (closed) {
            from.cancel();
        } else {
            from.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        events.add(new Event(bytes, false, null));
    }

    @Override
    public void onError(Throwable problem) {
        events.add(new Event(List.of(), true, problem));
    }

    @Override
    public void onComplete() {
        events.add(new Event(List.of(), true, null));
    }

    @Override
    public CompletionStage<PatientBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (ready.isEmpty()) {
            if (ended) {
                return -1;
            }
            take(next());
        }
        ByteBuffer first = ready.getFirst();
        int n = Math.min(length, first.remaining());
        first.get(into, offset, n);
        if (!first.hasRemaining()) {
            ready.removeFirst();
        }
        return n;
    }

    private void take(Event event) throws IOException {
        if (event.problem() != null) {
            throw new IOException("the connection broke off", event.problem());
        }
        ended = event.last();
        event.bytes().stream().filter(ByteBuffer::hasRemaining).forEach(ready::add);
        checkPace();
        Flow.Subscription from = subscription;
        if (!ended && from != null) {
            from.request(1);
        }
    }

    private void checkPace() throws IOException {
        runBrought += ready.stream().mapToLong(ByteBuffer::remaining).sum();
        long now = nanos.getAsLong();
        if (now - runBegan < LONG_RUN * idle.toNanos()) {
            return;
        }
        if (runBrought < LEAST && !ended) {
            close();
            throw new HttpTimeoutException(
                    "only " + runBrought + " bytes came in " + LONG_RUN * idle.toMillis() + " ms");
        }
        runBegan = now;
        runBrought = 0;
    }

    private Event next() throws IOException {
        long end = System.nanoTime() + idle.toNanos();
        try {
            for (long left = idle.toNanos(); left > 0; left = end - System.nanoTime()) {
                progress.checkCancelled();
                Event event =
                        events.poll(Math.min(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS), left), TimeUnit.NANOSECONDS);
                if (event != null) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        close();
        throw new HttpTimeoutException("nothing came for " + idle.toMillis() + " ms");
    }

    /** Lets go of the connection. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription from = subscription;
        if (from != null) {
            from.cancel();
        }
    }
}
