// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import java.util.List;
import java.util.function.Consumer;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.Report;
import org.callchat.api.report.ErrorFigures;
import org.callchat.api.report.ReportFigures;
import org.callchat.services.exporters.CallsReport;

/** Counts how often the calls of a report are read. */
final class CountingReport extends CallsReport {
    private final Report report;
    private final Summary summary;
    private int walks;

    CountingReport(Report report) {
        this.report = report;
        this.summary = report.summary();
    }

    int walks() {
        return walks;
    }

    @Override
    public Summary summary() {
        return summary;
    }

    @Override
    public ReportFigures figures() {
        return report.figures();
    }

    @Override
    public List<Insights> insights() {
        return report.insights();
    }

    @Override
    public List<ErrorFigures> errors() {
        return report.errors();
    }

    @Override
    public void forEachCall(Consumer<ReportedCall> action) {
        walks++;
        report.forEachCall(action);
    }
}
