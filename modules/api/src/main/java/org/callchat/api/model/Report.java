// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What reports are drawn from: a summary computed once and the calls, streamed, so that a batch of any size needs the
 * memory of one call.
 */
public interface Report {

    /** Figures over the whole batch. */
    Summary summary();

    /** Hands over every call in order of its OrderID, one at a time. */
    void forEachCall(Consumer<ReportedCall> action);

    /** One order with the result it has, if any. */
    record ReportedCall(Order order, CallAnalysis analysis) {}

    /**
     * Figures over the batch.
     *
     * @param orders how many orders are in each state
     * @param settings the values that differ from the defaults, by parameter id
     */
    record Summary(
            String title,
            Instant createdAt,
            Map<OrderState, Long> orders,
            java.time.Duration audio,
            long silences,
            java.time.Duration silenceTime,
            Map<Silence.Category, Long> silencesByCategory,
            Map<String, Long> keywords,
            Map<String, String> settings) {
        public Summary {
            orders = Map.copyOf(orders);
            silencesByCategory = Map.copyOf(silencesByCategory);
            keywords = Map.copyOf(keywords);
            settings = Map.copyOf(settings);
        }
    }
}
