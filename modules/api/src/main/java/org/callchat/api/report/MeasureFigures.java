// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.util.Optional;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.OrderId;

/**
 * How a measure is distributed over calls.
 *
 * @param id as the calls have it, with the unit in the name
 * @param party whose measure it is; empty for one of the whole call
 * @param calls in which it was measured; the others do not count as 0
 * @param mean arithmetic
 * @param p95 what 95 % of the calls do not exceed
 * @param highest the call with the greatest value
 */
public record MeasureFigures(
        String id,
        Optional<ChannelRole> party,
        long calls,
        double mean,
        double minimum,
        double median,
        double p95,
        double maximum,
        OrderId highest) {}
