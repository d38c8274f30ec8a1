// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.callchat.api.spi.Progress;

/** Holds calls back while the machine is short of memory. */
final class MemoryGate {
    private static final System.Logger LOG = System.getLogger(MemoryGate.class.getName());

    private final MemoryProbe memory;
    private final long reserve;
    private volatile Optional<String> shortage = Optional.empty();

    MemoryGate(MemoryProbe memory, long reserve) {
        this.memory = memory;
        this.reserve = reserve;
    }

    /** What is lacking, while a call waits for it. */
    Optional<String> shortage() {
        return shortage;
    }

    /**
     * Returns when there is memory for another call.
     *
     * @param relief called once if there is not
     * @throws CancellationException when the call is no longer wanted
     */
    void await(Runnable relief, Progress progress) {
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
            LOG.log(System.Logger.Level.INFO, "There is memory again; calls go on.");
            shortage = Optional.empty();
        }
    }

    private Optional<String> lack() {
        if (reserve == 0) {
            return Optional.empty();
        }
        OptionalLong available = memory.available();
        return available.isEmpty() || available.getAsLong() >= reserve
                ? Optional.empty()
                : Optional.of("Calls wait for memory: " + (available.getAsLong() >> 20) + " MB are available and "
                        + (reserve >> 20)
                        + " MB are to stay free. Close other programs, or lower pipeline.memory_reserve.");
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
