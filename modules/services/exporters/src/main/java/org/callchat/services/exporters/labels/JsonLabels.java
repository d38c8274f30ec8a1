// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.LabelFormat;
import org.callchat.services.exporters.Rounded;

/** {@code chat-labels/1}: everything a sheet of labels has, for scripts. */
public final class JsonLabels implements LabelFormat {
    private static final String SCHEMA = "chat-labels/1";
    private static final ObjectMapper MAPPER = new JsonMapper();

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String label() {
        return "JSON labels";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Set<LabelTier.Kind> holds() {
        return EnumSet.allOf(LabelTier.Kind.class);
    }

    @Override
    public byte[] write(LabelSheet sheet) {
        ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA).put("recording", sheet.name());
        sheet.duration().ifPresent(d -> root.put("duration_s", Rounded.seconds(d)));
        for (LabelTier tier : sheet.tiers()) {
            ObjectNode node = root.withArray("tiers")
                    .addObject()
                    .put("name", tier.name())
                    .put("kind", tier.kind().name().toLowerCase(Locale.ROOT));
            tier.channel().ifPresentOrElse(c -> node.put("channel", c), () -> node.putNull("channel"));
            node.putArray("labels");
            tier.labels().forEach(label -> {
                ObjectNode told = node.withArray("labels")
                        .addObject()
                        .put("start_s", Rounded.seconds(label.time().start()))
                        .put("end_s", Rounded.seconds(label.time().end()))
                        .put("text", label.text());
                label.confidence().ifPresent(c -> told.put("confidence", c));
            });
        }
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public LabelSheet read(byte[] file, String name) {
        JsonNode root;
        try {
            root = MAPPER.readTree(LabelBytes.text(file, name));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw LabelTrouble.line(name, line, "this is no JSON, or it was cut off.");
        } catch (IOException e) {
            throw new IllegalStateException("cannot read from memory", e);
        }
        if (!root.path("schema").asText().equals(SCHEMA)) {
            throw LabelTrouble.whole(name, "it has no \"schema\": \"" + SCHEMA + "\".");
        }
        SheetBuilder sheet = new SheetBuilder(name);
        seconds(root.path("duration_s")).ifPresent(sheet::setDuration);
        for (JsonNode tier : root.path("tiers")) {
            readTier(tier, name, sheet);
        }
        return sheet.sheet();
    }

    private static void readTier(JsonNode tier, String file, SheetBuilder sheet) {
        String name = tier.path("name").asText();
        Optional<Integer> channel =
                tier.path("channel").isInt() && tier.path("channel").asInt() >= 0
                        ? Optional.of(tier.path("channel").asInt())
                        : Optional.empty();
        sheet.addTier(name, channel);
        int number = 0;
        for (JsonNode label : tier.path("labels")) {
            number++;
            Optional<java.time.Duration> start = seconds(label.path("start_s"));
            Optional<java.time.Duration> end = seconds(label.path("end_s"));
            if (start.isEmpty() || end.isEmpty() || end.get().compareTo(start.get()) < 0) {
                throw LabelTrouble.whole(
                        file,
                        "label " + number + " of tier " + LabelTrouble.quoted(name)
                                + " needs start_s and end_s in seconds, the end not before the start.");
            }
            JsonNode confidence = label.path("confidence");
            sheet.add(
                    name,
                    channel,
                    new Label(
                            new TimeRange(start.get(), end.get()),
                            label.path("text").asText(),
                            confidence.isNumber() ? Optional.of(confidence.asDouble()) : Optional.empty()),
                    number);
        }
    }

    private static Optional<java.time.Duration> seconds(JsonNode node) {
        if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
            return Optional.empty();
        }
        BigDecimal value = node.decimalValue();
        return value.precision() > 30 || Math.abs(value.scale()) > 30
                ? Optional.empty()
                : LabelTimes.ofSeconds(value.toPlainString());
    }
}
