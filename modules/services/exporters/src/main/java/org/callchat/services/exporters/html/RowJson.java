// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilencePattern;
import org.callchat.services.exporters.JsonFields;
import org.callchat.services.exporters.ReportedFailures;

/** What the table shows, sorts and filters by. What needs sound or text that is not there is {@code null}. */
final class RowJson {
    private final JsonFields json;

    RowJson(JsonFields json) {
        this.json = json;
    }

    void write(ReportedCall reported) throws IOException {
        CallAnalysis analysis = reported.analysis();
        CallRecord call = analysis.call();
        Optional<CallDigest> heard = analysis.recording().map(recording -> CallDigest.of(analysis));
        Optional<CallDigest> read = heard.filter(digest -> analysis.transcript().isPresent());
        json.object(() -> {
            json.text("id", reported.order().id().value());
            json.text("batch", reported.order().batch());
            json.text("state", reported.order().state().id());
            json.text("agent", call.agent());
            json.text("store", call.store());
            json.text("chain", call.chain());
            json.text("sid", call.callSid());
            json.text("started", call.startedAt().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
            json.seconds("audio", heard.map(CallDigest::audio));
            json.count("silences", heard.map(CallDigest::silences));
            json.seconds("silence", heard.map(CallDigest::silenceTime));
            json.seconds("longest", heard.map(CallDigest::longestSilence));
            json.count("words", read.map(CallDigest::words));
            json.count("hits", read.map(CallDigest::keywordHits));
            counts(
                    "categories",
                    mutual(analysis).map(silence -> silence.category().id()));
            counts("patterns", mutual(analysis).flatMap(RowJson::patterns));
            counts("keywords", analysis.findings().keywords().stream().map(KeywordHit::term));
            json.object("failure", ReportedFailures.last(reported), this::failure);
        });
    }

    private void failure(Failure failure) throws IOException {
        json.text("code", failure.code().value());
        json.text("message", failure.message());
    }

    private void counts(String name, Stream<String> things) throws IOException {
        Map<String, Long> counts =
                things.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        json.object(name, () -> {
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                json.count(count.getKey(), count.getValue());
            }
        });
    }

    private static Stream<Silence> mutual(CallAnalysis analysis) {
        return analysis.findings().silences().stream().filter(silence -> silence.kind() == Silence.Kind.MUTUAL);
    }

    /** A pattern counts once per silence. */
    private static Stream<String> patterns(Silence silence) {
        return silence.patterns().stream().map(SilencePattern::id).distinct();
    }
}
