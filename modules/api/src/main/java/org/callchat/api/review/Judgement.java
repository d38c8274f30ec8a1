// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.review;

import java.time.Instant;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Silence;

/**
 * What one person said of one silence of a call at one time. It stands beside what was found and never changes it.
 *
 * @param reviewer who, 1 to {@value #LONGEST_NAME} characters
 */
public record Judgement(OrderId order, Mark mark, Opinion opinion, String reviewer, Instant at) {
    public static final int LONGEST_NAME = 100;

    public Judgement {
        reviewer = reviewer.replace("\0", "").strip();
        if (reviewer.isEmpty() || reviewer.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of a reviewer has 1 to " + LONGEST_NAME + " characters, not " + reviewer.length());
        }
    }

    public Optional<Verdict> verdict() {
        return opinion.verdict();
    }

    /** Whether the silence lies elsewhere than where it was found. */
    public boolean movedEdges() {
        return mark.found().filter(f -> !f.equals(opinion.span())).isPresent();
    }

    /** Whether it speaks of a silence that was found. */
    public boolean means(Silence silence) {
        return mark.means(silence);
    }
}
