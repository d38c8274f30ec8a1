// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.callchat.api.model.ContentHash;
import org.jspecify.annotations.Nullable;

/** Which files calls in hand need: those named by the hash of their recordings, and what is younger than the work. */
public final class FilesInHand {
    private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    public FilesInHand(Clock clock) {
        this.clock = clock;
    }

    /** A call in hand, until it is closed. */
    public final class Hold implements AutoCloseable {
        private final Instant began = clock.instant();
        private volatile @Nullable String recording;

        /** The call's recording is known. */
        public void on(ContentHash sha256) {
            recording = sha256.hex();
        }

        private boolean needs(Path file, Instant modified) {
            String hash = recording;
            return !modified.isBefore(began)
                    || (hash != null && String.valueOf(file.getFileName()).startsWith(hash));
        }

        @Override
        public void close() {
            holds.remove(this);
        }
    }

    public Hold hold() {
        Hold hold = new Hold();
        holds.add(hold);
        return hold;
    }

    boolean isEmpty() {
        return holds.isEmpty();
    }

    boolean needs(Path file, Instant modified) {
        return holds.stream().anyMatch(hold -> hold.needs(file, modified));
    }
}
