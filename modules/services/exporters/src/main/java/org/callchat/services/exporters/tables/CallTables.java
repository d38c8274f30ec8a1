// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import static org.callchat.services.exporters.tables.Column.count;
import static org.callchat.services.exporters.tables.Column.moment;
import static org.callchat.services.exporters.tables.Column.share;
import static org.callchat.services.exporters.tables.Column.text;
import static org.callchat.services.exporters.tables.Column.time;
import static org.callchat.services.exporters.tables.Column.word;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Interruption;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Silence;
import org.callchat.services.exporters.ReportedFailures;

/** The tables that grow with the number of calls, joined by {@code order_id}; the one to open first first. */
public final class CallTables {
    public static final Table.Streamed<CallRow> CALLS = CallRow.TABLE.perCall(call -> List.of(CallRow.of(call)));

    public static final Table.Streamed<Of<Silence>> SILENCES = new Table<Of<Silence>>(
                    "silences",
                    "Silences",
                    List.of(
                            text("order_id", "OrderID", Of::orderId),
                            text(
                                    "agent",
                                    "Agent",
                                    r -> r.call().analysis().call().agent()),
                            text(
                                    "store",
                                    "Store",
                                    r -> r.call().analysis().call().store()),
                            time(
                                    "start_s",
                                    "Start",
                                    r -> Optional.of(r.item().time().start())),
                            time(
                                    "end_s",
                                    "End",
                                    r -> Optional.of(r.item().time().end())),
                            time(
                                    "duration_s",
                                    "Length",
                                    r -> Optional.of(r.item().time().length())),
                            word(
                                    "kind",
                                    "Kind",
                                    r -> Optional.of(r.item().kind().id())),
                            count("channel", "Channel", r -> r.item().channel()),
                            word(
                                    "category",
                                    "Category",
                                    r -> Optional.of(r.item().category().id())),
                            word("edge", "Edge", r -> r.item().edge().map(Silence.Edge::id)),
                            text("patterns", "Patterns", r -> SilenceText.patterns(r.item())),
                            text("because", "Because of", r -> SilenceText.because(r.item())),
                            text(
                                    "before",
                                    "Before",
                                    r -> SilenceText.lines(r.item().context().before(), r.call())),
                            text(
                                    "after",
                                    "After",
                                    r -> SilenceText.lines(r.item().context().after(), r.call())),
                            share(
                                    "agreement_energy",
                                    "Agreement: level",
                                    r -> r.item().agreement().energy()),
                            share(
                                    "agreement_voice_activity",
                                    "Agreement: voices",
                                    r -> r.item().agreement().voiceActivity()),
                            share(
                                    "agreement_transcript",
                                    "Agreement: text",
                                    r -> r.item().agreement().transcript())))
            .perCall(call -> Of.each(call, call.analysis().findings().silences()));

    public static final Table.Streamed<Of<KeywordHit>> KEYWORDS = new Table<Of<KeywordHit>>(
                    "keywords",
                    "Keywords",
                    List.of(
                            text("order_id", "OrderID", Of::orderId),
                            text("term", "Keyword", r -> Optional.of(r.item().term())),
                            count("channel", "Channel", r -> r.item().channel()),
                            word(
                                    "speaker",
                                    "Speaker",
                                    r -> SilenceText.speaker(r.item().channel(), r.call())),
                            time(
                                    "start_s",
                                    "Start",
                                    r -> Optional.of(r.item().time().start())),
                            time(
                                    "end_s",
                                    "End",
                                    r -> Optional.of(r.item().time().end())),
                            share("confidence", "Confidence", r -> r.item().confidence())))
            .perCall(call -> Of.each(call, call.analysis().findings().keywords()));

    public static final Table.Streamed<MeasureRow> MEASURES = MeasureRow.TABLE.perCall(MeasureRow::of);

    public static final Table.Streamed<Of<Interruption>> INTERRUPTIONS = new Table<Of<Interruption>>(
                    "interruptions",
                    "Interruptions",
                    List.of(
                            text("order_id", "OrderID", Of::orderId),
                            word(
                                    "by",
                                    "By",
                                    r -> SilenceText.speaker(
                                            Optional.of(r.item().channel()), r.call())),
                            time(
                                    "start_s",
                                    "Start",
                                    r -> Optional.of(r.item().overlap().start())),
                            time(
                                    "overlap_s",
                                    "Overlap",
                                    r -> Optional.of(r.item().overlap().length())),
                            time(
                                    "turn_s",
                                    "Turn",
                                    r -> Optional.of(r.item().turn().length()))))
            .perCall(call -> Of.each(call, call.analysis().findings().interruptions()));

    public static final Table.Streamed<Of<Failure>> ERRORS = new Table<Of<Failure>>(
                    "errors",
                    "Errors",
                    List.of(
                            text("order_id", "OrderID", Of::orderId),
                            word(
                                    "state",
                                    "State",
                                    r -> Optional.of(r.call().order().state().id())),
                            moment("at", "At (UTC)", r -> Column.utc(r.item().at())),
                            word(
                                    "stage",
                                    "Stage",
                                    r -> Optional.of(r.item().stage().id())),
                            count(
                                    "attempt",
                                    "Attempt",
                                    r -> Optional.of(r.item().attempt())),
                            word(
                                    "code",
                                    "Code",
                                    r -> Optional.of(r.item().code().value())),
                            text("message", "Message", r -> Optional.of(r.item().message()))))
            .perCall(call -> Of.each(call, ReportedFailures.of(call)));

    public static final List<Table.Streamed<?>> ALL =
            List.of(CALLS, SILENCES, KEYWORDS, MEASURES, INTERRUPTIONS, ERRORS);

    private CallTables() {}

    /** Something of a call. */
    public record Of<T>(ReportedCall call, T item) {

        static <T> List<Of<T>> each(ReportedCall call, List<T> items) {
            return items.stream().map(item -> new Of<>(call, item)).toList();
        }

        Optional<String> orderId() {
            return Optional.of(call.order().id().value());
        }
    }
}
