// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.spi.LabelFormat;

/**
 * Label tracks of Audacity: start, end and text with tabs between, in seconds. The format knows one track, so that who
 * speaks stands before the text; labels without are silences. Lines that begin with a backslash hold frequencies and are
 * passed over.
 */
public final class AudacityLabels implements LabelFormat {
    @Override
    public String id() {
        return "audacity";
    }

    @Override
    public String label() {
        return "Audacity labels";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public Set<LabelTier.Kind> holds() {
        return Set.of(LabelTier.Kind.SILENCES, LabelTier.Kind.SPEECH);
    }

    @Override
    public byte[] write(LabelSheet sheet) {
        StringBuilder text = new StringBuilder();
        for (LabelTier tier : sheet.tiers()) {
            if (holds().contains(tier.kind())) {
                for (Label label : tier.labels()) {
                    text.append(LabelTimes.seconds(label.time().start()))
                            .append("000\t")
                            .append(LabelTimes.seconds(label.time().end()))
                            .append("000\t")
                            .append(OneLine.of(TierNames.prefixed(tier.name(), label.text())))
                            .append('\n');
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public LabelSheet read(byte[] file, String name) {
        SheetBuilder sheet = new SheetBuilder(name);
        sheet.addTier(LabelSheet.SILENCES, Optional.empty());
        List<String> lines = LabelBytes.lines(file, name);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("\\")) {
                readLine(lines.get(i), name, i + 1, sheet);
            }
        }
        return sheet.sheet();
    }

    private static void readLine(String line, String name, int number, SheetBuilder sheet) {
        String[] parts = line.split("\t", 3);
        Optional<Duration> start = LabelTimes.ofSeconds(parts[0].strip());
        Optional<Duration> end = parts.length > 1 ? LabelTimes.ofSeconds(parts[1].strip()) : Optional.empty();
        if (start.isEmpty() || end.isEmpty()) {
            throw LabelTrouble.line(
                    name,
                    number,
                    "a line is start, end and text with tabs between, times in seconds; this is "
                            + LabelTrouble.quoted(line) + ".");
        }
        TierNames.Named named = TierNames.split(parts.length > 2 ? parts[2].strip() : "");
        sheet.add(named.tier(), LabelTimes.range(start.get(), end.get(), name, number), named.text(), number);
    }
}
