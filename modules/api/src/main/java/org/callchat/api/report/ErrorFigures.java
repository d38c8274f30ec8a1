// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.time.Instant;
import java.util.List;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;

/**
 * How often attempts failed for one reason, and what came of it.
 *
 * @param title what the code means
 * @param severity from {@code info} to {@code critical}
 * @param advice what a person can do, most promising first
 * @param failures failed attempts
 * @param lost orders that are dead because of it
 * @param waiting orders that will be tried again
 * @param recovered orders that were completed in spite of it
 * @param orders in which it happened
 */
public record ErrorFigures(
        FailureCode code,
        String title,
        String severity,
        List<String> advice,
        int failures,
        int lost,
        int waiting,
        int recovered,
        Instant first,
        Instant last,
        List<OrderId> orders) {
    public ErrorFigures {
        advice = List.copyOf(advice);
        orders = List.copyOf(orders);
    }
}
