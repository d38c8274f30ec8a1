// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.io.IOException;
import org.callchat.api.model.Report;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.spi.Progress;

/** Goes through the calls of a report one at a time, tells how far it is and stops when told to. */
public final class CallWalk {
    private final Progress progress;
    private final Visitor visitor;
    private final long total;
    private long seen;

    /** Does something with one call. */
    @FunctionalInterface
    public interface Visitor {
        void visit(ReportedCall call) throws IOException;
    }

    private CallWalk(Report report, Progress progress, Visitor visitor) {
        this.progress = progress;
        this.visitor = visitor;
        this.total = report.summary().orders().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * @throws java.util.concurrent.CancellationException when the report is no longer wanted
     * @throws IOException what the visitor threw
     */
    public static void through(Report report, Progress progress, Visitor visitor) throws IOException {
        CallWalk walk = new CallWalk(report, progress, visitor);
        progress.checkCancelled();
        try {
            report.forEachCall(walk::step);
        } catch (VisitorFailed e) {
            throw e.reason;
        }
        progress.checkCancelled();
        progress.at(1);
    }

    private void step(ReportedCall call) {
        progress.checkCancelled();
        try {
            visitor.visit(call);
        } catch (IOException e) {
            throw new VisitorFailed(e);
        }
        seen++;
        progress.at((double) seen / Math.max(total, seen));
    }

    /** Carries the visitor's exception past a consumer that may not throw it. */
    private static final class VisitorFailed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final IOException reason;

        VisitorFailed(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
