// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.spi.Progress;

/** Analyses recordings on the spot, without a workspace: what {@code chat analyze} does. */
public interface BatchAnalysis extends AutoCloseable {

    /**
     * Analyses every recording; a recording that fails yields an analysis with its failure, and the rest goes on.
     *
     * @param listener hears each result as soon as it is there, one at a time, in no particular order
     */
    void analyze(List<Path> recordings, Listener listener, Progress progress) throws InterruptedException;

    /** Hears results. */
    @FunctionalInterface
    interface Listener {
        void analyzed(Path recording, CallAnalysis analysis);

        /**
         * Hears that calls wait although workers are free, once for each reason.
         *
         * @param reason one sentence with its remedy
         */
        default void waiting(String reason) {}
    }

    /**
     * Resident memory at its highest so far, in bytes; empty where the system does not tell.
     *
     * @param largestWorker of the worker that had most, among those that are alive
     * @param own of this process
     */
    record Memory(OptionalLong largestWorker, OptionalLong own) {}

    Memory memory();

    @Override
    void close();
}
