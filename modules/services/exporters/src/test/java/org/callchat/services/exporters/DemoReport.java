// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

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
        return summary(
                "Northern stores, first week of November",
                Instant.parse("2026-11-09T08:15:00Z"),
                Map.of("silence.minimum", "1.2", "keywords.terms", "oops, refund, cancel"));
    }
}
