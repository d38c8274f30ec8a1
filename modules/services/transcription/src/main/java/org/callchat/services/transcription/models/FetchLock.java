// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.callchat.api.spi.Progress;
import org.jspecify.annotations.Nullable;

/** Held while a model is fetched, so that two processes that need the same one fetch it once. */
final class FetchLock implements AutoCloseable {
    private final FileChannel channel;

    private FetchLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else has it. */
    static FetchLock acquire(Path file, Progress progress) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean acquired = false;
        try {
            while (attempt(channel) == null) {
                progress.checkCancelled();
                TimeUnit.MILLISECONDS.sleep(Waiting.GLANCE_MS);
            }
            acquired = true;
            return new FetchLock(channel);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        } finally {
            if (!acquired) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Closing the channel gives the lock back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
