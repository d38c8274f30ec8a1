// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.time.Duration;

/**
 * A group beside its peers: all calls whose group is known and another.
 *
 * @param peers their share of handling time
 * @param difference the group's share less that of its peers
 * @param impact time the group spends in such silences beyond what it would at its peers' share; negative when less
 */
public record Comparison(
        SilenceFigures figures, long peerCalls, Estimate peers, Estimate difference, Duration impact, Verdict verdict) {

    /** What may be claimed. */
    public enum Verdict {
        /** More than its peers, beyond chance. */
        MORE,
        /** Less than its peers, beyond chance. */
        LESS,
        /** Cannot be told from its peers. */
        ALIKE,
        /** Too few calls to claim anything. */
        TOO_FEW
    }

    public Subject subject() {
        return figures.subject();
    }
}
