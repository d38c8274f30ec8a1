// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import java.util.List;
import org.callchat.api.spi.Progress;

/** One progress for all channels, which are heard at the same time. */
final class SharedProgress {
    /** Frames between two words about progress: some 10 s of sound. */
    private static final int STEP = 320;

    private final Progress progress;
    private final long total;
    private long done;

    SharedProgress(Progress progress, List<List<Stretches.Stretch>> stretches) {
        this.progress = progress;
        this.total = stretches.stream()
                .flatMap(List::stream)
                .mapToLong(s -> s.end() - s.first())
                .sum();
    }

    /**
     * A frame was heard.
     *
     * @throws java.util.concurrent.CancellationException when the work is no longer wanted
     */
    synchronized void frame() {
        if (++done % STEP == 0) {
            progress.checkCancelled();
            progress.at((double) done / total);
        }
    }
}
