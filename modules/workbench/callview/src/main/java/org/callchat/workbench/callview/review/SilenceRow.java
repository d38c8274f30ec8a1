// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Silence;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.Verdict;

/**
 * A silence on show, with what is said of it.
 *
 * @param silence as the reviewer sees it: what was found, with edges where the reviewer put them
 * @param mine what the reviewer thinks of it
 * @param others what others said of it last; empty while the review is blind
 */
public record SilenceRow(Silence silence, Mark mark, Opinion mine, List<Judgement> others) {

    public SilenceRow {
        others = List.copyOf(others);
    }

    public Optional<Verdict> verdict() {
        return mine.verdict();
    }

    /** Whether the edges lie elsewhere than where they were found. */
    public boolean movedEdges() {
        return mark.found().filter(f -> !f.equals(mine.span())).isPresent();
    }

    /** Whether it is to be shaded as a silence: it was not judged to be none. */
    public boolean counts() {
        return verdict().filter(Verdict.NOT_A_SILENCE::equals).isEmpty();
    }
}
