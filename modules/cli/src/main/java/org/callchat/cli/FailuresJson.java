// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.callchat.api.model.OrderId;
import org.callchat.engine.pipeline.failures.Facet;
import org.callchat.engine.pipeline.failures.FailureReport;
import org.callchat.engine.pipeline.failures.FailureReport.Correlation;
import org.callchat.engine.pipeline.failures.FailureReport.Counts;
import org.callchat.engine.pipeline.failures.FailureReport.Distribution;
import org.callchat.engine.pipeline.failures.FailureReport.Group;
import org.callchat.engine.pipeline.failures.FailureReport.Hour;
import org.callchat.engine.pipeline.failures.FailureReport.Impact;
import org.callchat.engine.pipeline.failures.FailureReport.RootCause;
import org.callchat.engine.pipeline.failures.FailureReport.Trend;

/** What failures have in common, as programs read it: every figure with all its orders. */
final class FailuresJson {
    private final JsonGenerator json;

    private FailuresJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(FailureReport report) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            new FailuresJson(json).write(report);
        }
        return text.toString();
    }

    /** Writes one thing's fields. */
    private interface Fields<T> {
        void write(T thing) throws IOException;
    }

    private void write(FailureReport report) throws IOException {
        json.writeStartObject();
        json.writeNumberField("tried", report.tried());
        json.writeNumberField("failures", report.failures());
        array("codes", report.codes(), this::code);
        json.writeObjectFieldStart("groups");
        for (Facet facet : Facet.values()) {
            array(facet.id(), report.groups().getOrDefault(facet, List.of()), this::group);
        }
        json.writeEndObject();
        array("per_hour", report.perHour(), this::hour);
        array("trends", report.trends(), this::trend);
        array("correlations", report.correlations(), this::correlation);
        array("causes", report.causes(), this::cause);
        json.writeEndObject();
    }

    private void code(Distribution code) throws IOException {
        json.writeStringField("code", code.code().value());
        json.writeNumberField("failures", code.failures());
        json.writeNumberField("share", rounded(code.share()));
        json.writeStringField("first", code.first().toString());
        json.writeStringField("last", code.last().toString());
        Impact impact = code.impact();
        orders("lost", impact.lost());
        orders("waiting", impact.waiting());
        orders("recovered", impact.recovered());
        json.writeNumberField("delay_s", impact.delay().toSeconds());
        if (impact.audioLost().isPresent()) {
            json.writeNumberField(
                    "audio_lost_s", impact.audioLost().map(Duration::toSeconds).get());
        } else {
            json.writeNullField("audio_lost_s");
        }
        orders("orders", code.orders());
    }

    private void group(Group group) throws IOException {
        json.writeStringField("value", group.value());
        if (group.tried().isPresent()) {
            json.writeNumberField("tried", group.tried().get());
        }
        json.writeNumberField("failures", group.failures());
        orders("orders", group.orders());
    }

    private void hour(Hour hour) throws IOException {
        json.writeStringField("start", hour.start().toString());
        json.writeNumberField("failures", hour.failures());
        orders("orders", hour.orders());
    }

    private void trend(Trend trend) throws IOException {
        json.writeStringField("code", trend.code().value());
        json.writeNumberField("slope_per_day", trend.slopePerDay());
        json.writeNumberField("points", trend.points());
        json.writeNumberField("p", trend.p());
        json.writeBooleanField("claimed", trend.isClaimed());
        orders("orders", trend.orders());
    }

    private void correlation(Correlation link) throws IOException {
        json.writeStringField("code", link.code().value());
        json.writeStringField("facet", link.facet().id());
        json.writeStringField("value", link.value());
        counts("inside", link.inside());
        counts("rest", link.rest());
        if (link.lift().isPresent()) {
            json.writeNumberField("lift", rounded(link.lift().get()));
        } else {
            json.writeNullField("lift");
        }
        json.writeNumberField("p", link.p());
        json.writeBooleanField("claimed", link.isClaimed());
        orders("orders", link.orders());
    }

    private void counts(String name, Counts counts) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("with", counts.with());
        json.writeNumberField("of", counts.of());
        json.writeEndObject();
    }

    private void cause(RootCause cause) throws IOException {
        json.writeStringField("code", cause.code().value());
        json.writeStringField("stage", cause.stage().id());
        json.writeStringField("pattern", cause.pattern());
        json.writeNumberField("failures", cause.failures());
        json.writeStringField("first", cause.first().toString());
        json.writeStringField("last", cause.last().toString());
        json.writeStringField("example", cause.example());
        orders("orders", cause.orders());
    }

    private void orders(String name, List<OrderId> orders) throws IOException {
        json.writeArrayFieldStart(name);
        for (OrderId order : orders) {
            json.writeString(order.value());
        }
        json.writeEndArray();
    }

    private <T> void array(String name, List<T> things, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T thing : things) {
            json.writeStartObject();
            fields.write(thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
