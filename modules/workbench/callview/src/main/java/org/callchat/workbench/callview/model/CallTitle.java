// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.workbench.charts.TimeText;

/**
 * What stands over a call.
 *
 * @param details whose call it was, when, how long, heard by which model
 * @param becauseOf why that model heard it; empty when the settings chose it
 */
public record CallTitle(String order, List<String> details, Optional<String> becauseOf) {
    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    public CallTitle {
        details = List.copyOf(details);
    }

    public static CallTitle of(CallAnalysis call) {
        CallRecord record = call.call();
        return new CallTitle(
                record.order().value(),
                Stream.of(
                                record.agent(),
                                record.store(),
                                record.chain(),
                                record.startedAt().map(STARTED::format),
                                call.recording().map(r -> TimeText.clock(r.duration())),
                                call.recording().map(r -> r.isMono() ? "mono" : r.channels() + " channels"),
                                call.recording().map(r -> kilohertz(r.sampleRateHz()) + " " + r.codec()),
                                call.transcript().map(t -> t.engine().model()))
                        .flatMap(Optional::stream)
                        .toList(),
                call.transcript().flatMap(t -> t.engine().chosenBecause()));
    }

    private static String kilohertz(int hertz) {
        return hertz % 1000 == 0 ? hertz / 1000 + " kHz" : hertz / 1000.0 + " kHz";
    }
}
