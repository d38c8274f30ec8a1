// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.io.StringReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;

/**
 * Reads EAF without following anything outside of the file. Annotations that hang on others have no times of their own
 * and are passed over.
 */
final class EafReader {
    private static final long LONGEST_MS = Duration.ofDays(7).toMillis();

    private final String file;
    private final SheetBuilder sheet;
    private final Map<String, Duration> times = new HashMap<>();
    private String tier = LabelSheet.SILENCES;

    EafReader(String file) {
        this.file = file;
        this.sheet = new SheetBuilder(file);
    }

    LabelSheet read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // what is wrong is told once, by the exception
        factory.setXMLReporter((message, type, information, location) -> {});
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(LabelBytes.text(bytes, file)));
            boolean known = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    known = known || xml.getLocalName().equals("ANNOTATION_DOCUMENT");
                    if (!known) {
                        throw LabelTrouble.whole(file, "this is no ELAN file, but XML of another kind.");
                    }
                    element(xml);
                }
            }
            return sheet.sheet();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw LabelTrouble.line(file, line, "this is no XML that ELAN could have written, or it was cut off.");
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "TIME_SLOT" -> slot(xml);
            case "TIER" -> {
                tier = TierNames.plain(attribute(xml, "TIER_ID"));
                sheet.addTier(tier, TierNames.channel(tier));
            }
            case "ALIGNABLE_ANNOTATION" -> annotation(xml);
            default -> {}
        }
    }

    private void slot(XMLStreamReader xml) {
        String value =
                Optional.ofNullable(xml.getAttributeValue(null, "TIME_VALUE")).orElse("");
        if (value.isEmpty()) {
            return;
        }
        if (!value.matches("\\d{1,10}") || Long.parseLong(value) > LONGEST_MS) {
            throw LabelTrouble.line(
                    file, line(xml), LabelTrouble.quoted(value) + " is no time of a recording in milliseconds.");
        }
        if (times.size() > 2 * SheetBuilder.MOST_LABELS) {
            throw LabelTrouble.tooMany(file, SheetBuilder.MOST_LABELS);
        }
        times.put(attribute(xml, "TIME_SLOT_ID"), Duration.ofMillis(Long.parseLong(value)));
    }

    private void annotation(XMLStreamReader xml) throws XMLStreamException {
        int line = line(xml);
        Duration start = time(attribute(xml, "TIME_SLOT_REF1"), line);
        Duration end = time(attribute(xml, "TIME_SLOT_REF2"), line);
        String text = "";
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("ALIGNABLE_ANNOTATION"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("ANNOTATION_VALUE")) {
                text = xml.getElementText();
            }
        }
        sheet.add(
                tier, TierNames.channel(tier), new Label(LabelTimes.range(start, end, file, line), text.strip()), line);
    }

    private Duration time(String slot, int line) {
        Duration time = times.get(slot);
        if (time == null) {
            throw LabelTrouble.line(
                    file,
                    line,
                    "an annotation hangs on the time " + LabelTrouble.quoted(slot)
                            + ", which has no value. Give it one in ELAN.");
        }
        return time;
    }

    private String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw LabelTrouble.line(file, line(xml), xml.getLocalName() + " has no " + name + ".");
        }
        return value;
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }
}
