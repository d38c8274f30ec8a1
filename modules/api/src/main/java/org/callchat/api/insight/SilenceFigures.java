// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.time.Duration;
import java.util.Optional;

/**
 * How much of their time some calls spend in silences of a kind.
 *
 * @param calls that were looked at, those without any such silence among them
 * @param handling how long those calls last together
 * @param evidence the calls that have such silences
 * @param share of the handling time
 * @param lengths empty when there is no such silence
 */
public record SilenceFigures(
        Subject subject, long calls, Duration handling, Evidence evidence, Estimate share, Optional<Lengths> lengths) {

    /**
     * How long such silences last.
     *
     * @param p95 what 95 % of them do not exceed
     */
    public record Lengths(Duration median, Duration p95, Duration longest) {}
}
