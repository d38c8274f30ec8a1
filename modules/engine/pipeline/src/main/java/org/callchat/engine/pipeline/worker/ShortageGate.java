// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callchat.api.spi.Progress;

/** Holds calls back while the machine is short of something. */
public final class ShortageGate {
    private static final System.Logger LOG = System.getLogger(ShortageGate.class.getName());

    private final Supplier<OptionalLong> available;
    private final long reserve;
    private final String words;
    private volatile Optional<String> shortage = Optional.empty();

    /**
     * @param available what is there, in bytes; empty when it cannot be told, and then nothing waits
     * @param reserve what is to stay free, in bytes; 0: nothing waits
     * @param words says what is lacking, with places for the two in MB
     */
    public ShortageGate(Supplier<OptionalLong> available, long reserve, String words) {
        this.available = available;
        this.reserve = reserve;
        this.words = words;
    }

    static ShortageGate ofMemory(MemoryProbe memory, long reserve) {
        return new ShortageGate(
                memory::available,
                reserve,
                "Calls wait for memory: %d MB are available and %d MB are to stay free. Close other programs, or lower"
                        + " pipeline.memory_reserve.");
    }

    /** @param folder on the disk that is meant; it need not be there yet */
    public static ShortageGate ofDisk(Path folder, long reserve) {
        return new ShortageGate(
                () -> free(folder.toAbsolutePath()),
                reserve,
                "Calls wait for disk space: %d MB are free for the workspace and %d MB are to stay free. Free some space"
                        + " ('chat clean' helps), or lower pipeline.disk_reserve; they go on by themselves.");
    }

    /** What is lacking, while a call waits for it. */
    public Optional<String> shortage() {
        return shortage;
    }

    /**
     * Returns when there is enough for another call.
     *
     * @param relief called once if there is not
     * @throws CancellationException when the call is no longer wanted
     */
    public void await(Runnable relief, Progress progress) {
        boolean relieved = false;
        for (Optional<String> lack = lack(); lack.isPresent(); lack = lack()) {
            if (shortage.isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, lack.get());
            }
            shortage = lack;
            progress.checkCancelled();
            if (relieved) {
                pause();
            }
            relief.run();
            relieved = true;
        }
        if (shortage.isPresent()) {
            LOG.log(System.Logger.Level.INFO, "There is enough again; calls go on.");
            shortage = Optional.empty();
        }
    }

    private Optional<String> lack() {
        if (reserve == 0) {
            return Optional.empty();
        }
        OptionalLong there = available.get();
        return there.isEmpty() || there.getAsLong() >= reserve
                ? Optional.empty()
                : Optional.of(String.format(java.util.Locale.ROOT, words, there.getAsLong() >> 20, reserve >> 20));
    }

    private static OptionalLong free(Path folder) {
        Path there = folder;
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return OptionalLong.of(Files.getFileStore(there).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
