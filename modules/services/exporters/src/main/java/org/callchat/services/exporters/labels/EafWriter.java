// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.services.exporters.Rounded;
import org.callchat.services.exporters.WellFormedText;

/** Writes EAF: every time once in the time order, and annotations that refer to times. */
final class EafWriter {
    private static final String TYPE = "default-lt";

    private final XMLStreamWriter xml;
    /** Ids of times by milliseconds. */
    private final TreeMap<Long, String> slots = new TreeMap<>();

    private int annotations;

    private EafWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(LabelSheet sheet) {
        StringWriter text = new StringWriter();
        try {
            new EafWriter(XMLOutputFactory.newInstance().createXMLStreamWriter(text)).document(sheet);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML into memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(LabelSheet sheet) throws XMLStreamException {
        List<LabelTier> tiers =
                sheet.tiers().stream().flatMap(t -> Apart.of(t).stream()).toList();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        start(
                "ANNOTATION_DOCUMENT",
                "AUTHOR",
                "CHAT",
                "DATE",
                "1970-01-01T00:00:00+00:00",
                "FORMAT",
                "3.0",
                "VERSION",
                "3.0");
        start("HEADER", "MEDIA_FILE", "", "TIME_UNITS", "milliseconds");
        end();
        timeOrder(tiers);
        for (LabelTier tier : tiers) {
            tier(tier);
        }
        start("LINGUISTIC_TYPE", "GRAPHIC_REFERENCES", "false", "LINGUISTIC_TYPE_ID", TYPE, "TIME_ALIGNABLE", "true");
        end();
        end();
        xml.writeEndDocument();
        xml.close();
    }

    private void timeOrder(List<LabelTier> tiers) throws XMLStreamException {
        for (LabelTier tier : tiers) {
            for (Label label : tier.labels()) {
                slots.put(millis(label.time().start()), "");
                slots.put(millis(label.time().end()), "");
            }
        }
        start("TIME_ORDER");
        int number = 0;
        for (Long time : slots.keySet()) {
            String id = "ts" + ++number;
            slots.put(time, id);
            start("TIME_SLOT", "TIME_SLOT_ID", id, "TIME_VALUE", time.toString());
            end();
        }
        end();
    }

    private void tier(LabelTier tier) throws XMLStreamException {
        start("TIER", "LINGUISTIC_TYPE_REF", TYPE, "PARTICIPANT", TierNames.plain(tier.name()), "TIER_ID", tier.name());
        for (Label label : tier.labels()) {
            start("ANNOTATION");
            start(
                    "ALIGNABLE_ANNOTATION",
                    "ANNOTATION_ID",
                    "a" + ++annotations,
                    "TIME_SLOT_REF1",
                    slots.getOrDefault(millis(label.time().start()), ""),
                    "TIME_SLOT_REF2",
                    slots.getOrDefault(millis(label.time().end()), ""));
            start("ANNOTATION_VALUE");
            xml.writeCharacters(legal(label.text()));
            end();
            end();
            end();
        }
        end();
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String legal(String text) {
        return WellFormedText.of(text).replaceAll("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]", " ");
    }

    private static long millis(Duration time) {
        return Rounded.seconds(time).movePointRight(3).longValueExact();
    }
}
