// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A sound device whose time passes only when a test says so: {@link #hear} lets so many frames be heard. */
final class ManualSink implements AudioSink {
    private static final int BUFFER_FRAMES = 800;

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private long written;
    private long heard;
    private long allowed;
    private int flushes;
    private boolean closed;

    /** Lets time pass. */
    synchronized void hear(long frames) {
        allowed += frames;
        settle();
    }

    private void settle() {
        long now = Math.min(written, heard + allowed);
        allowed -= now - heard;
        heard = now;
        notifyAll();
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        waitWhile(() -> written - heard >= BUFFER_FRAMES);
        all.write(bytes, offset, length);
        written += length / 4;
        settle();
    }

    private void waitWhile(java.util.function.BooleanSupplier condition) {
        try {
            while (!closed && condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void flush() {
        flushes++;
        written = heard;
        allowed = 0;
        notifyAll();
    }

    @Override
    public synchronized void drain() {
        waitWhile(() -> heard < written);
    }

    @Override
    public synchronized long framesHeard() {
        return heard;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isFull() {
        return written - heard >= BUFFER_FRAMES;
    }

    synchronized int flushes() {
        return flushes;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** All that was ever written, left and right in turn. */
    synchronized short[] samples() {
        short[] samples = new short[all.size() / 2];
        ByteBuffer.wrap(all.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }
}
