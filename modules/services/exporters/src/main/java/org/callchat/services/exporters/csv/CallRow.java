// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import static org.callchat.services.exporters.csv.Column.count;
import static org.callchat.services.exporters.csv.Column.seconds;
import static org.callchat.services.exporters.csv.Column.text;
import static org.callchat.services.exporters.csv.Column.word;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Order;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Silence;
import org.callchat.services.exporters.ReportedFailures;

/**
 * A row of {@code calls.csv}.
 *
 * @param digest its figures; empty when there is no sound to count in
 */
record CallRow(ReportedCall reported, Optional<CallDigest> digest) {
    static final Table<CallRow> TABLE = new Table<>(
            "calls.csv",
            call -> List.of(of(call)),
            List.of(
                    text("order_id", r -> Optional.of(r.order().id().value())),
                    text("batch", r -> Optional.of(r.order().batch())),
                    word("state", r -> r.order().state().id()),
                    count("attempts", r -> Optional.of(r.order().attempts())),
                    word("started_at", r -> r.startedAt()),
                    text("chain", r -> r.call().chain()),
                    text("store", r -> r.call().store()),
                    text("agent", r -> r.call().agent()),
                    text("call_sid", r -> r.call().callSid()),
                    text("recording", r -> r.recording().map(Recording::name)),
                    seconds("duration_s", r -> r.recording().map(Recording::duration)),
                    count("channels", r -> r.recording().map(Recording::channels)),
                    count(
                            "words",
                            r -> r.digest().filter(d -> r.isTranscribed()).map(CallDigest::words)),
                    count("silences", r -> r.digest().map(CallDigest::silences)),
                    seconds("silence_s", r -> r.digest().map(CallDigest::silenceTime)),
                    seconds("longest_silence_s", r -> r.digest().map(CallDigest::longestSilence)),
                    count("short_silences", r -> r.silences(Silence.Category.SHORT)),
                    count("medium_silences", r -> r.silences(Silence.Category.MEDIUM)),
                    count("long_silences", r -> r.silences(Silence.Category.LONG)),
                    count(
                            "keywords",
                            r -> r.digest().filter(d -> r.isTranscribed()).map(CallDigest::keywordHits)),
                    word(
                            "error_code",
                            r -> r.failure().map(f -> f.code().value()).orElse("")),
                    text("error", r -> r.failure().map(Failure::message))));

    static CallRow of(ReportedCall call) {
        return new CallRow(call, call.analysis().recording().map(r -> CallDigest.of(call.analysis())));
    }

    Order order() {
        return reported.order();
    }

    CallRecord call() {
        return reported.analysis().call();
    }

    Optional<Recording> recording() {
        return reported.analysis().recording();
    }

    boolean isTranscribed() {
        return reported.analysis().transcript().isPresent();
    }

    String startedAt() {
        return call().startedAt()
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .orElse("");
    }

    Optional<Failure> failure() {
        return ReportedFailures.last(reported);
    }

    /** Mutual silences of a category. */
    Optional<Long> silences(Silence.Category category) {
        return digest.map(d -> reported.analysis().findings().silences().stream()
                .filter(s -> s.kind() == Silence.Kind.MUTUAL && s.category() == category)
                .count());
    }
}
