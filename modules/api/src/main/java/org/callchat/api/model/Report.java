// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.insight.Insights;
import org.callchat.api.report.ErrorFigures;
import org.callchat.api.report.ReportFigures;

/**
 * What reports are drawn from: figures that are computed once for all formats, and the calls, streamed, so that a batch
 * of any size needs the memory of one call and a few numbers of each.
 */
public interface Report {

    /** Figures over the whole batch. */
    Summary summary();

    /** What the analysed calls come to; computed when first asked for. */
    ReportFigures figures();

    /** What the calls tell together, one for each analyser that has something to say; computed when first asked for. */
    List<Insights> insights();

    /** Why attempts failed, the most frequent first. */
    List<ErrorFigures> errors();

    /** The import that this report is on; empty for all calls of a workspace. */
    Optional<Batch> batch();

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
