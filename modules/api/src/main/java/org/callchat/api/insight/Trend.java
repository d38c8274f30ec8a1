// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.time.LocalDate;

/**
 * How the share of handling time goes along with time: the Theil–Sen slope.
 *
 * @param from first day
 * @param to last day
 * @param points days, weeks or months the slope is drawn through
 * @param calls on those days
 * @param slopePerWeek change of the share in a week
 * @param isClaimed whether it goes up or down beyond chance
 * @param evidence the calls with such silences on those days
 */
public record Trend(
        Subject subject,
        LocalDate from,
        LocalDate to,
        int points,
        long calls,
        Estimate slopePerWeek,
        boolean isClaimed,
        Evidence evidence) {}
