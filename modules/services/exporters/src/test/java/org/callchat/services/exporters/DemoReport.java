// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Silence;

/** A report over invented calls, made one at a time when they are asked for and the same every time. */
public final class DemoReport extends CallsReport {
    private final int calls;
    private final DemoCalls demo = new DemoCalls();

    public DemoReport(int calls) {
        this.calls = calls;
    }

    @Override
    public void forEachCall(Consumer<ReportedCall> action) {
        for (int i = 0; i < calls; i++) {
            action.accept(demo.call(i));
        }
    }

    @Override
    public Summary summary() {
        Map<OrderState, Long> orders = new EnumMap<>(OrderState.class);
        Map<Silence.Category, Long> categories = new EnumMap<>(Silence.Category.class);
        Map<String, Long> keywords = new TreeMap<>();
        Duration[] times = {Duration.ZERO, Duration.ZERO};
        long[] silences = {0};
        forEachCall(call -> {
            CallDigest digest = CallDigest.of(call.analysis());
            orders.merge(call.order().state(), 1L, Long::sum);
            times[0] = times[0].plus(digest.audio());
            times[1] = times[1].plus(digest.silenceTime());
            silences[0] += digest.silences();
            call.analysis().findings().silences().stream()
                    .filter(s -> s.kind() == Silence.Kind.MUTUAL)
                    .forEach(s -> categories.merge(s.category(), 1L, Long::sum));
            call.analysis().findings().keywords().forEach(k -> keywords.merge(k.term(), 1L, Long::sum));
        });
        return new Summary(
                "Northern stores, first week of November",
                Instant.parse("2026-11-09T08:15:00Z"),
                orders,
                times[0],
                silences[0],
                times[1],
                categories,
                keywords,
                Map.of("silence.minimum", "1.2", "keywords.terms", "oops, refund, cancel"));
    }
}
