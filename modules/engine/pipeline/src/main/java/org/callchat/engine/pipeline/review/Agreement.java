// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.util.List;

/**
 * How far two reviewers agree.
 *
 * @param reviewers two names, in order
 * @param kappa over the silences that both have judged
 * @param disputes those on which they differ
 */
public record Agreement(List<String> reviewers, CohensKappa kappa, List<Dispute> disputes) {

    /** A silence on which two reviewers differ. */
    public record Dispute(org.callchat.api.review.Judgement one, org.callchat.api.review.Judgement other) {}

    public Agreement {
        reviewers = List.copyOf(reviewers);
        disputes = List.copyOf(disputes);
    }
}
