// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.engine.store.CallStore;

/** A report over what the store has. */
record StoreReport(CallStore store, Report.Summary summary, Optional<String> batch) implements Report {

    @Override
    public void forEachCall(Consumer<ReportedCall> action) {
        store.forEachCall(batch, call -> action.accept(withEarlierFailures(call)));
    }

    /** A call that was completed at a later try tells what the earlier ones came to. */
    private ReportedCall withEarlierFailures(ReportedCall call) {
        if (call.order().state() != OrderState.COMPLETED || call.order().attempts() < 2) {
            return call;
        }
        CallAnalysis a = call.analysis();
        var failures = Stream.concat(store.failures(a.order()).stream(), a.failures().stream())
                .toList();
        return new ReportedCall(
                call.order(),
                new CallAnalysis(a.call(), a.recording(), a.transcript(), a.findings(), a.timings(), failures));
    }
}
