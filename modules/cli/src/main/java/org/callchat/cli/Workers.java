// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import org.callchat.api.model.Settings;

/** How many worker processes suit this machine. */
final class Workers {
    private static final int MOST = 16;

    private Workers() {}

    /** As many as have their threads without sharing a core; at least one. */
    static int suited(int cores, int threadsEach) {
        return Math.max(1, Math.min(MOST, cores / Math.max(1, threadsEach)));
    }

    /**
     * How threads are shared out.
     *
     * @param workers calls transcribed at the same time
     * @param threads of each
     */
    record Share(int workers, int threads) {}

    /**
     * A worker for each thread, as far as there are recordings: threads of one transcription wait for each other, those of
     * two do not.
     */
    static Share share(int threads, int recordings) {
        return among(threads, Math.max(1, Math.min(Math.min(MOST, threads), recordings)));
    }

    /** So many threads among so many workers; each has at least one. */
    static Share among(int threads, int workers) {
        return new Share(workers, Math.max(1, threads / workers));
    }

    static int forThisMachine(ModelShelf models, Settings settings) {
        int threads = models.threadsParameter()
                .map(p -> settings.get(p) instanceof Integer count ? count : 1)
                .orElse(1);
        return suited(Runtime.getRuntime().availableProcessors(), threads);
    }

    /** @throws UsageProblem when nobody would want so many */
    static int checked(int workers) {
        if (workers < 1 || workers > 64) {
            throw new UsageProblem("--workers takes 1 to 64, not " + workers);
        }
        return workers;
    }
}
