// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.model.Failure;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report.ReportedCall;

/** All that went wrong with a call: what its result keeps, and what its order remembers. */
public final class ReportedFailures {
    private ReportedFailures() {}

    /** Oldest first, each once. */
    public static List<Failure> of(ReportedCall call) {
        return Stream.concat(call.analysis().failures().stream(), call.order().lastFailure().stream())
                .distinct()
                .toList();
    }

    /** What the call's order stands on: its last failure, unless it came through after all. */
    public static Optional<Failure> last(ReportedCall call) {
        if (call.order().state() == OrderState.COMPLETED) {
            return Optional.empty();
        }
        List<Failure> all = of(call);
        return call.order().lastFailure().or(() -> all.stream().reduce((earlier, later) -> later));
    }
}
