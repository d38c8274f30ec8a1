// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.worklist;

import java.util.List;
import java.util.Optional;
import org.callchat.api.review.SilenceQuery;
import org.callchat.engine.pipeline.review.Agreement;
import org.callchat.engine.pipeline.review.ReviewDesk;

/**
 * What there is to judge.
 *
 * @param progress empty until it is known
 * @param trouble why it is not known
 */
public record WorklistState(
        SilenceQuery query,
        List<String> batches,
        Optional<ReviewDesk.Progress> progress,
        List<Agreement> agreements,
        Optional<Throwable> trouble) {

    public WorklistState {
        batches = List.copyOf(batches);
        agreements = List.copyOf(agreements);
    }

    static final WorklistState START =
            new WorklistState(SilenceQuery.ALL, List.of(), Optional.empty(), List.of(), Optional.empty());

    WorklistState asking(SilenceQuery next) {
        return new WorklistState(next, batches, Optional.empty(), agreements, Optional.empty());
    }

    WorklistState failed(Throwable cause) {
        return new WorklistState(query, batches, Optional.empty(), agreements, Optional.of(cause));
    }
}
