// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.model.Report;
import org.callchat.engine.store.CallStore;

/** A report over what the store has. */
record StoreReport(CallStore store, Report.Summary summary, Optional<String> batch) implements Report {

    @Override
    public void forEachCall(Consumer<ReportedCall> action) {
        store.forEachCall(batch, action);
    }
}
