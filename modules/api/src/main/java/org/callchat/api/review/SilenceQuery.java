// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.review;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.Silence;

/**
 * Which silences are to be judged.
 *
 * @param batch only calls of this batch
 * @param agent only calls of this agent
 * @param store only calls of this store
 * @param least only silences of at least this length
 * @param categories only these; all when empty
 * @param round which judging it is
 */
public record SilenceQuery(
        Optional<String> batch,
        Optional<String> agent,
        Optional<String> store,
        Duration least,
        Set<Silence.Category> categories,
        Round round) {

    /** Whether a silence is judged for the first or for the second time. */
    public enum Round {
        /** What the reviewer has not judged. */
        FIRST,
        /** What somebody else has judged and the reviewer has not. */
        SECOND
    }

    public SilenceQuery {
        categories = Set.copyOf(categories);
    }

    /** Everything that the reviewer has not judged. */
    public static final SilenceQuery ALL = new SilenceQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, Set.of(), Round.FIRST);
}
