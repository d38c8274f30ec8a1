// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.spi.LabelFormat;
import org.callchat.services.exporters.WellFormedText;

/** Praat's TextGrid, written in its long form and read in both; what overlaps in a tier goes into another one. */
public final class PraatTextGrid implements LabelFormat {
    @Override
    public String id() {
        return "textgrid";
    }

    @Override
    public String label() {
        return "Praat TextGrid";
    }

    @Override
    public String extension() {
        return "TextGrid";
    }

    @Override
    public Set<LabelTier.Kind> holds() {
        return EnumSet.allOf(LabelTier.Kind.class);
    }

    @Override
    public byte[] write(LabelSheet sheet) {
        List<LabelTier> tiers =
                sheet.tiers().stream().flatMap(t -> Apart.of(t).stream()).toList();
        Duration end = tiers.stream()
                .flatMap(t -> t.labels().stream())
                .map(l -> l.time().end())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration length = sheet.duration().filter(d -> d.compareTo(end) >= 0).orElse(end);
        StringBuilder text = new StringBuilder("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
        text.append("xmin = 0\nxmax = ").append(LabelTimes.seconds(length));
        text.append("\ntiers? <exists>\nsize = ").append(tiers.size()).append("\nitem []:\n");
        for (int i = 0; i < tiers.size(); i++) {
            text.append("    item [").append(i + 1).append("]:\n");
            new IntervalTier(tiers.get(i), length).write(text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A tier whose intervals fill the whole recording, as Praat wants it. */
    private record IntervalTier(LabelTier tier, Duration length) {
        void write(StringBuilder text) {
            StringBuilder intervals = new StringBuilder();
            int count = 0;
            Duration at = Duration.ZERO;
            for (Label label : tier.labels()) {
                if (label.time().start().compareTo(at) > 0) {
                    interval(intervals, ++count, at, label.time().start(), "");
                }
                interval(intervals, ++count, label.time().start(), label.time().end(), label.text());
                at = label.time().end();
            }
            if (at.compareTo(length) < 0 || count == 0) {
                interval(intervals, ++count, at, length, "");
            }
            text.append("        class = \"IntervalTier\"\n        name = ")
                    .append(quoted(tier.name()))
                    .append("\n        xmin = 0\n        xmax = ")
                    .append(LabelTimes.seconds(length))
                    .append("\n        intervals: size = ")
                    .append(count)
                    .append('\n')
                    .append(intervals);
        }

        private static void interval(StringBuilder text, int number, Duration start, Duration end, String said) {
            text.append("        intervals [")
                    .append(number)
                    .append("]:\n            xmin = ")
                    .append(LabelTimes.seconds(start))
                    .append("\n            xmax = ")
                    .append(LabelTimes.seconds(end))
                    .append("\n            text = ")
                    .append(quoted(said))
                    .append('\n');
        }

        private static String quoted(String text) {
            return '"'
                    + WellFormedText.of(text)
                            .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                            .replace("\"", "\"\"")
                    + '"';
        }
    }

    @Override
    public LabelSheet read(byte[] file, String name) {
        TextGridWords words = new TextGridWords(LabelBytes.text(file, name), name);
        if (!words.text().equals("ooTextFile") || !words.text().equals("TextGrid")) {
            throw LabelTrouble.whole(
                    name, "this is no TextGrid; save it in Praat as \"text file\" or \"short text file\".");
        }
        SheetBuilder sheet = new SheetBuilder(name);
        words.time();
        sheet.setDuration(words.time());
        if (words.exists()) {
            int tiers = words.count();
            for (int i = 0; i < tiers; i++) {
                readTier(words, sheet, name);
            }
        }
        return sheet.sheet();
    }

    private static void readTier(TextGridWords words, SheetBuilder sheet, String file) {
        boolean points = words.text().equals("TextTier");
        String tier = TierNames.plain(words.text());
        sheet.addTier(tier, TierNames.channel(tier));
        words.time();
        words.time();
        int count = words.count();
        for (int i = 0; i < count; i++) {
            Duration start = words.time();
            Duration end = points ? start : words.time();
            String text = words.text();
            // intervals without a text are the gaps between labels
            if (!text.isBlank()) {
                sheet.add(tier, LabelTimes.range(start, end, file, words.line()), text, words.line());
            }
        }
    }
}
