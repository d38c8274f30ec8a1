// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Estimate;
import org.callchat.api.insight.Evidence;
import org.callchat.api.insight.Insights;
import org.callchat.api.insight.Interval;
import org.callchat.api.insight.Outlier;
import org.callchat.api.insight.Recommendation;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.insight.Subject;
import org.callchat.api.insight.Trend;
import org.callchat.api.model.Definition;
import org.callchat.api.model.OrderId;

/**
 * Writes insights as {@code chat-insights/1}: times in seconds, shares from 0 to 1, {@code null} for what could not be
 * told.
 */
final class InsightsJson {
    private static final int DECIMALS = 6;

    private final JsonGenerator json;

    private InsightsJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(Insights insights) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            new InsightsJson(json).write(insights);
        }
        return text.toString();
    }

    /** Writes the fields of one element. */
    @FunctionalInterface
    private interface Fields<T> {
        void write(T element) throws IOException;
    }

    private void write(Insights insights) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "chat-insights/1");
        objects("definitions", insights.definitions(), this::definition);
        json.writeNumberField("calls", insights.calls());
        seconds("handling_s", insights.handling());
        json.writeArrayFieldStart("notes");
        for (String note : insights.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        objects("patterns", insights.patterns(), this::figures);
        objects("comparisons", insights.comparisons(), this::comparison);
        objects("trends", insights.trends(), this::trend);
        objects("changes", insights.changes(), this::change);
        objects("outliers", insights.outliers(), this::outlier);
        objects("recommendations", insights.recommendations(), this::recommendation);
        json.writeEndObject();
    }

    private void definition(Definition definition) throws IOException {
        json.writeStringField("name", definition.name());
        json.writeObjectFieldStart("thresholds");
        for (Map.Entry<String, Double> threshold : definition.thresholds().entrySet()) {
            number(threshold.getKey(), threshold.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        for (Map.Entry<String, String> text : definition.data().entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private void figures(SilenceFigures figures) throws IOException {
        subject(figures.subject());
        json.writeNumberField("calls", figures.calls());
        seconds("handling_s", figures.handling());
        estimate("share", figures.share());
        Optional<SilenceFigures.Lengths> lengths = figures.lengths();
        seconds("median_s", lengths.map(SilenceFigures.Lengths::median));
        seconds("p95_s", lengths.map(SilenceFigures.Lengths::p95));
        seconds("longest_s", lengths.map(SilenceFigures.Lengths::longest));
        evidence(figures.evidence());
    }

    private void comparison(Comparison comparison) throws IOException {
        figures(comparison.figures());
        json.writeNumberField("peer_calls", comparison.peerCalls());
        estimate("peers", comparison.peers());
        estimate("difference", comparison.difference());
        seconds("impact_s", comparison.impact());
        json.writeStringField("verdict", comparison.verdict().name().toLowerCase(Locale.ROOT));
    }

    private void trend(Trend trend) throws IOException {
        subject(trend.subject());
        json.writeStringField("from", trend.from().toString());
        json.writeStringField("to", trend.to().toString());
        json.writeNumberField("points", trend.points());
        json.writeNumberField("calls", trend.calls());
        estimate("slope_per_week", trend.slopePerWeek());
        json.writeBooleanField("claimed", trend.isClaimed());
        evidence(trend.evidence());
    }

    private void change(Change change) throws IOException {
        subject(change.subject());
        json.writeStringField("since", change.since().toString());
        number("before", change.before());
        number("after", change.after());
        number("p", change.p());
        evidence(change.evidence());
    }

    private void outlier(Outlier outlier) throws IOException {
        subject(outlier.subject());
        number("share", outlier.value());
        number("typical", outlier.typical());
        number("robust_z", outlier.z());
        evidence(outlier.evidence());
    }

    private void recommendation(Recommendation recommendation) throws IOException {
        subject(recommendation.subject());
        json.writeStringField("finding", recommendation.finding());
        json.writeStringField("advice", recommendation.advice());
        seconds("gain_s", recommendation.gain());
        evidence(recommendation.evidence());
    }

    private void subject(Subject subject) throws IOException {
        json.writeStringField("pattern", subject.pattern());
        json.writeStringField("by", subject.grouping().id());
        if (subject.group().isEmpty()) {
            json.writeNullField("group");
        } else {
            json.writeStringField("group", subject.group());
        }
    }

    private void evidence(Evidence evidence) throws IOException {
        json.writeObjectFieldStart("evidence");
        json.writeNumberField("calls", evidence.calls());
        json.writeNumberField("silences", evidence.silences());
        seconds("time_s", evidence.time());
        json.writeArrayFieldStart("foremost");
        for (OrderId order : evidence.foremost()) {
            json.writeString(order.value());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void estimate(String name, Estimate estimate) throws IOException {
        number(name, estimate.value());
        Optional<Interval> interval = estimate.interval();
        if (interval.isPresent()) {
            json.writeArrayFieldStart(name + "_interval");
            json.writeNumber(rounded(interval.get().low()));
            json.writeNumber(rounded(interval.get().high()));
            json.writeEndArray();
        } else {
            json.writeNullField(name + "_interval");
        }
    }

    private void seconds(String name, Duration time) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(BigDecimal.valueOf(time.toMillis(), 3));
    }

    private void seconds(String name, Optional<Duration> time) throws IOException {
        if (time.isPresent()) {
            seconds(name, time.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(rounded(value));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private <T> void objects(String name, List<T> elements, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            json.writeStartObject();
            fields.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
