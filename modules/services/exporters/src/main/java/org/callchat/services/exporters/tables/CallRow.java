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
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Order;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Silence;
import org.callchat.services.exporters.ReportedFailures;

/**
 * A call as a row.
 *
 * @param digest its figures; empty when there is no sound to count in
 */
public record CallRow(ReportedCall reported, Optional<CallDigest> digest) {
    static final Table<CallRow> TABLE = new Table<>(
            "calls",
            "Calls",
            List.of(
                    text("order_id", "OrderID", r -> Optional.of(r.order().id().value())),
                    text("batch", "Batch", r -> Optional.of(r.order().batch())),
                    word("state", "State", r -> Optional.of(r.order().state().id())),
                    count("attempts", "Attempts", r -> Optional.of(r.order().attempts())),
                    moment("started_at", "Started", r -> r.call().startedAt()),
                    text("chain", "Chain", r -> r.call().chain()),
                    text("store", "Store", r -> r.call().store()),
                    text("agent", "Agent", r -> r.call().agent()),
                    text("call_sid", "Call SID", r -> r.call().callSid()),
                    text("recording", "Recording", r -> r.recording().map(Recording::name)),
                    time("duration_s", "Duration", r -> r.recording().map(Recording::duration)),
                    count("channels", "Channels", r -> r.recording().map(Recording::channels)),
                    count("words", "Words", r -> r.read().map(CallDigest::words)),
                    count("silences", "Silences", r -> r.digest().map(CallDigest::silences)),
                    time("silence_s", "Silent time", r -> r.digest().map(CallDigest::silenceTime)),
                    time("longest_silence_s", "Longest silence", r -> r.digest().map(CallDigest::longestSilence)),
                    count("short_silences", "Short", r -> r.silences(Silence.Category.SHORT)),
                    count("medium_silences", "Medium", r -> r.silences(Silence.Category.MEDIUM)),
                    count("long_silences", "Long", r -> r.silences(Silence.Category.LONG)),
                    count("keywords", "Keywords", r -> r.read().map(CallDigest::keywordHits)),
                    share("talk_ratio", "Talk ratio", r -> r.measure("talk_ratio")),
                    word(
                            "error_code",
                            "Error code",
                            r -> r.failure().map(f -> f.code().value())),
                    text("error", "Error", r -> r.failure().map(Failure::message))));

    static CallRow of(ReportedCall call) {
        return new CallRow(call, call.analysis().recording().map(r -> CallDigest.of(call.analysis())));
    }

    public Order order() {
        return reported.order();
    }

    public CallRecord call() {
        return reported.analysis().call();
    }

    public Optional<Recording> recording() {
        return reported.analysis().recording();
    }

    /** Figures that need text too. */
    Optional<CallDigest> read() {
        return digest.filter(d -> reported.analysis().transcript().isPresent());
    }

    /** The value of a measure of the whole call. */
    Optional<Double> measure(String id) {
        return reported.analysis().findings().measures().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .flatMap(Measure::single);
    }

    public Optional<Failure> failure() {
        return ReportedFailures.last(reported);
    }

    /** Mutual silences of a category. */
    Optional<Long> silences(Silence.Category category) {
        return digest.map(d -> reported.analysis().findings().silences().stream()
                .filter(s -> s.kind() == Silence.Kind.MUTUAL && s.category() == category)
                .count());
    }
}
