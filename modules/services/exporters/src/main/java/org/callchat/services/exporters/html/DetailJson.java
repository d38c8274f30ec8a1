// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import java.io.IOException;
import java.util.List;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Failure;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.Transcript;
import org.callchat.services.exporters.JsonFields;
import org.callchat.services.exporters.MeasureJson;
import org.callchat.services.exporters.ReportedFailures;

/** What an opened row shows. Words are left out except where some of a segment were probably never said. */
final class DetailJson {
    private final JsonFields json;
    private final MeasureJson measures;

    DetailJson(JsonFields json) {
        this.json = json;
        this.measures = new MeasureJson(json);
    }

    void write(ReportedCall reported) throws IOException {
        CallAnalysis analysis = reported.analysis();
        json.object(() -> {
            json.object("recording", analysis.recording(), this::recording);
            json.object("engine", analysis.transcript().map(Transcript::engine), this::engine);
            json.objects("silences", analysis.findings().silences(), this::silence);
            json.objects("keywords", analysis.findings().keywords(), this::keyword);
            measures.write("measures", analysis.findings().measures());
            json.objects(
                    "segments", analysis.transcript().map(Transcript::segments).orElse(List.of()), this::segment);
            json.objects("failures", ReportedFailures.of(reported), this::failure);
        });
    }

    private void recording(Recording recording) throws IOException {
        json.text("name", recording.name());
        json.text("sha256", recording.sha256().abbreviated());
        json.seconds("duration", recording.duration());
        json.texts("roles", recording.roles().stream().map(ChannelRole::id).toList());
        json.count("rate", recording.sampleRateHz());
        json.text("codec", recording.codec());
    }

    private void engine(Transcript.Engine engine) throws IOException {
        json.text("name", engine.name());
        json.text("version", engine.version());
        json.text("model", engine.model());
        json.text("language", engine.language());
    }

    private void silence(Silence silence) throws IOException {
        json.seconds("start", silence.time().start());
        json.seconds("end", silence.time().end());
        json.count("channel", silence.channel());
        json.text("kind", silence.kind().id());
        json.text("category", silence.category().id());
        json.text("edge", silence.edge().map(Silence.Edge::id));
        json.objects("patterns", silence.patterns(), this::pattern);
        json.objects("before", silence.context().before(), this::line);
        json.objects("after", silence.context().after(), this::line);
    }

    private void pattern(SilencePattern pattern) throws IOException {
        json.text("id", pattern.id());
        json.text("because", pattern.because());
    }

    private void line(SilenceContext.Line line) throws IOException {
        json.count("channel", line.channel());
        json.text("text", line.text());
    }

    private void keyword(KeywordHit hit) throws IOException {
        json.text("term", hit.term());
        json.count("channel", hit.channel());
        json.seconds("start", hit.time().start());
        json.share("confidence", hit.confidence());
    }

    private void segment(Segment segment) throws IOException {
        json.count("channel", segment.channel());
        json.seconds("start", segment.time().start());
        json.seconds("end", segment.time().end());
        json.text("text", segment.text());
        if (segment.words().stream().anyMatch(word -> word.suspect())) {
            json.objects("words", segment.words(), word -> {
                json.text("text", word.text());
                json.flag("suspect", word.suspect());
            });
        }
    }

    private void failure(Failure failure) throws IOException {
        json.text("code", failure.code().value());
        json.text("stage", failure.stage().id());
        json.count("attempt", failure.attempt());
        json.text("at", failure.at().toString());
        json.text("message", failure.message());
    }
}
