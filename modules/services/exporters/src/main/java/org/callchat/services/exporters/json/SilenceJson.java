// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.json;

import java.io.IOException;
import java.util.Optional;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.services.exporters.JsonFields;

/** Writes the silences of a {@code chat-analysis/1} document. */
final class SilenceJson {
    private final JsonFields json;

    SilenceJson(JsonFields json) {
        this.json = json;
    }

    void write(Silence silence) throws IOException {
        json.seconds("start_s", silence.time().start());
        json.seconds("end_s", silence.time().end());
        json.seconds("duration_s", silence.time().length());
        json.count("channel", silence.channel());
        json.text("kind", silence.kind().id());
        json.text("category", silence.category().id());
        if (silence.edge().isPresent()) {
            json.text("edge", silence.edge().get().id());
        }
        json.objects("patterns", silence.patterns(), this::pattern);
        json.object("context", () -> {
            json.objects("before", silence.context().before(), this::line);
            json.objects("after", silence.context().after(), this::line);
        });
        json.object("agreement", () -> {
            json.share("energy", silence.agreement().energy());
            json.share("voice_activity", silence.agreement().voiceActivity());
            json.share("transcript", silence.agreement().transcript());
        });
    }

    private void pattern(SilencePattern pattern) throws IOException {
        json.text("id", pattern.id());
        json.text("because", Optional.of(pattern.because()).filter(words -> !words.isEmpty()));
    }

    private void line(SilenceContext.Line line) throws IOException {
        json.count("channel", line.channel());
        json.text("text", line.text());
    }
}
