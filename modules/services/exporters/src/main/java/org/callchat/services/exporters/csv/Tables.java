// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import static org.callchat.services.exporters.csv.Column.count;
import static org.callchat.services.exporters.csv.Column.figure;
import static org.callchat.services.exporters.csv.Column.seconds;
import static org.callchat.services.exporters.csv.Column.text;
import static org.callchat.services.exporters.csv.Column.word;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Failure;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Silence;
import org.callchat.services.exporters.ReportedFailures;

/** The tables of a report, the one to open first first. */
final class Tables {
    static final Table<CallRow> CALLS = CallRow.TABLE;

    static final Table<Of<Silence>> SILENCES = new Table<>(
            "silences.csv",
            call -> Of.each(call, call.analysis().findings().silences()),
            List.of(
                    text("order_id", r -> r.orderId()),
                    seconds("start_s", r -> Optional.of(r.item().time().start())),
                    seconds("end_s", r -> Optional.of(r.item().time().end())),
                    seconds("duration_s", r -> Optional.of(r.item().time().length())),
                    word("kind", r -> r.item().kind().id()),
                    count("channel", r -> r.item().channel()),
                    word("category", r -> r.item().category().id()),
                    word("edge", r -> r.item().edge().map(Silence.Edge::id).orElse("")),
                    text("patterns", r -> SilenceText.patterns(r.item())),
                    text("because", r -> SilenceText.because(r.item())),
                    text("before", r -> SilenceText.lines(r.item().context().before(), r.call())),
                    text("after", r -> SilenceText.lines(r.item().context().after(), r.call())),
                    figure("agreement_energy", r -> r.item().agreement().energy()),
                    figure("agreement_voice_activity", r -> r.item().agreement().voiceActivity()),
                    figure("agreement_transcript", r -> r.item().agreement().transcript())));

    static final Table<Of<KeywordHit>> KEYWORDS = new Table<>(
            "keywords.csv",
            call -> Of.each(call, call.analysis().findings().keywords()),
            List.of(
                    text("order_id", r -> r.orderId()),
                    text("term", r -> Optional.of(r.item().term())),
                    count("channel", r -> r.item().channel()),
                    word("speaker", r -> SilenceText.speaker(r.item().channel(), r.call())),
                    seconds("start_s", r -> Optional.of(r.item().time().start())),
                    seconds("end_s", r -> Optional.of(r.item().time().end())),
                    figure("confidence", r -> r.item().confidence())));

    static final Table<MeasureRow> MEASURES = MeasureRow.TABLE;

    static final Table<Of<Failure>> ERRORS = new Table<>(
            "errors.csv",
            call -> Of.each(call, ReportedFailures.of(call)),
            List.of(
                    text("order_id", r -> r.orderId()),
                    word("state", r -> r.call().order().state().id()),
                    word("at", r -> r.item().at().toString()),
                    word("stage", r -> r.item().stage().id()),
                    count("attempt", r -> Optional.of(r.item().attempt())),
                    word("code", r -> r.item().code().value()),
                    text("message", r -> Optional.of(r.item().message()))));

    static final List<Table<?>> ALL = List.of(CALLS, SILENCES, KEYWORDS, MEASURES, ERRORS);

    private Tables() {}

    /** Something of a call. */
    record Of<T>(ReportedCall call, T item) {

        static <T> List<Of<T>> each(ReportedCall call, List<T> items) {
            return items.stream().map(item -> new Of<>(call, item)).toList();
        }

        Optional<String> orderId() {
            return Optional.of(call.order().id().value());
        }
    }
}
