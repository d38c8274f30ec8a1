// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.json;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Failure;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Order;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;
import org.callchat.services.exporters.JsonFields;
import org.callchat.services.exporters.MeasureJson;
import org.callchat.services.exporters.ReportedFailures;

/**
 * Writes {@code chat-analysis/1} documents: times in seconds from the start of the recording, channels from 0, unknown
 * as {@code null}.
 */
final class AnalysisJson {
    static final String SCHEMA = "chat-analysis/1";

    private final JsonFields json;
    private final SilenceJson silences;
    private final MeasureJson measures;
    private final FoundJson found;

    AnalysisJson(JsonFields json) {
        this.json = json;
        this.silences = new SilenceJson(json);
        this.measures = new MeasureJson(json);
        this.found = new FoundJson(json);
    }

    /** A call by itself. */
    void write(CallAnalysis analysis) throws IOException {
        json.object(() -> {
            head(analysis.call());
            body(analysis, analysis.failures());
        });
    }

    /** A call of a report: the same document with the state of its order added. */
    void write(ReportedCall call) throws IOException {
        json.object(() -> {
            head(call.analysis().call());
            json.object("order", () -> order(call.order()));
            body(call.analysis(), ReportedFailures.of(call));
        });
    }

    private void head(CallRecord call) throws IOException {
        json.text("schema", SCHEMA);
        json.text("order_id", call.order().value());
        json.object("call", () -> {
            json.text("call_sid", call.callSid());
            json.text("chain", call.chain());
            json.text("store", call.store());
            json.text("agent", call.agent());
            json.text("started_at", call.startedAt().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
        });
    }

    private void order(Order order) throws IOException {
        json.text("state", order.state().id());
        json.text("batch", order.batch());
        json.count("priority", order.priority());
        json.count("attempts", order.attempts());
    }

    private void body(CallAnalysis analysis, List<Failure> failures) throws IOException {
        json.object("recording", analysis.recording(), this::recording);
        json.object("transcript", analysis.transcript(), this::transcript);
        json.objects("silences", analysis.findings().silences(), silences::write);
        json.objects("keywords", analysis.findings().keywords(), this::keyword);
        measures.write("metrics", analysis.findings().measures());
        found.write(analysis.findings());
        json.object("timings", () -> {
            for (Map.Entry<String, java.time.Duration> step :
                    analysis.timings().steps().entrySet()) {
                json.seconds(step.getKey() + "_s", step.getValue());
            }
        });
        json.objects("failures", failures, this::failure);
    }

    private void recording(Recording recording) throws IOException {
        json.text("name", recording.name());
        json.text("sha256", recording.sha256().hex());
        json.seconds("duration_s", recording.duration());
        json.count("channels", recording.channels());
        json.texts("roles", recording.roles().stream().map(ChannelRole::id).toList());
        json.count("sample_rate_hz", recording.sampleRateHz());
        json.text("codec", recording.codec());
    }

    private void transcript(Transcript transcript) throws IOException {
        Transcript.Engine engine = transcript.engine();
        json.object("engine", () -> {
            json.text("name", engine.name());
            json.text("version", engine.version());
            json.text("model", engine.model());
            json.text("model_sha256", engine.modelSha256().map(ContentHash::hex));
            json.text("vad", engine.vad());
            json.text("language", engine.language());
            json.text("chosen_because", engine.chosenBecause());
        });
        json.objects("segments", transcript.segments(), this::segment);
    }

    private void segment(Segment segment) throws IOException {
        json.count("channel", segment.channel());
        json.seconds("start_s", segment.time().start());
        json.seconds("end_s", segment.time().end());
        json.text("text", segment.text());
        json.objects("words", segment.words(), this::word);
    }

    private void word(Word word) throws IOException {
        json.text("text", word.text());
        json.seconds("start_s", word.time().start());
        json.seconds("end_s", word.time().end());
        json.share("confidence", word.confidence());
        json.text("timing", word.timing().name().toLowerCase(java.util.Locale.ROOT));
        json.flag("suspect", word.suspect());
    }

    private void keyword(KeywordHit hit) throws IOException {
        json.text("term", hit.term());
        json.count("channel", hit.channel());
        json.seconds("start_s", hit.time().start());
        json.seconds("end_s", hit.time().end());
        json.share("confidence", hit.confidence());
    }

    private void failure(Failure failure) throws IOException {
        json.text("code", failure.code().value());
        json.text("stage", failure.stage().id());
        json.count("attempt", failure.attempt());
        json.text("message", failure.message());
        json.text("at", failure.at().toString());
    }
}
