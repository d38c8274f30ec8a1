// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.spi.LabelFormat;

/**
 * Conversation Time Mark as NIST's scoring tools (SCTK) read it: recording, channel, start, length, word, confidence.
 * It holds words only, a channel's in order of time.
 */
public final class Ctm implements LabelFormat {
    @Override
    public String id() {
        return "ctm";
    }

    @Override
    public String label() {
        return "CTM words";
    }

    @Override
    public String extension() {
        return "ctm";
    }

    @Override
    public Set<LabelTier.Kind> holds() {
        return Set.of(LabelTier.Kind.WORDS);
    }

    @Override
    public byte[] write(LabelSheet sheet) {
        StringBuilder text = new StringBuilder();
        for (LabelTier tier : sheet.tiers(LabelTier.Kind.WORDS)) {
            String channel = tier.channel().map(c -> String.valueOf(c + 1)).orElse("0");
            for (Label word : tier.labels()) {
                text.append(Rttm.token(sheet.name()))
                        .append(' ')
                        .append(channel)
                        .append(' ')
                        .append(LabelTimes.seconds(word.time().start()))
                        .append(' ')
                        .append(LabelTimes.seconds(word.time().length()))
                        .append(' ')
                        .append(Rttm.token(word.text()));
                word.confidence().ifPresent(c -> text.append(String.format(Locale.ROOT, " %.4f", c)));
                text.append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public LabelSheet read(byte[] file, String name) {
        SheetBuilder sheet = new SheetBuilder(name);
        List<String> lines = LabelBytes.lines(file, name);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith(";;")) {
                read(line.split("\\s+"), name, i + 1, sheet);
            }
        }
        return sheet.sheet();
    }

    private static void read(String[] parts, String file, int line, SheetBuilder sheet) {
        Optional<Duration> start = parts.length > 4 ? LabelTimes.ofSeconds(parts[2]) : Optional.empty();
        Optional<Duration> length = parts.length > 4 ? LabelTimes.ofSeconds(parts[3]) : Optional.empty();
        if (start.isEmpty() || length.isEmpty()) {
            throw LabelTrouble.line(
                    file, line, "a line is RECORDING CHANNEL START LENGTH WORD [CONFIDENCE], times in seconds.");
        }
        Optional<Double> confidence = parts.length > 5 && parts[5].matches("[01](?:\\.\\d{1,12})?")
                ? Optional.of(Double.parseDouble(parts[5]))
                : Optional.empty();
        Optional<Integer> channel = channel(parts[1]);
        String tier = channel.map(c -> "Channel " + (c + 1)).orElse("Speaker") + " words";
        Label word = new Label(
                LabelTimes.range(start.get(), start.get().plus(length.get()), file, line), parts[4], confidence);
        sheet.add(tier, channel, word, line);
    }

    /** By number from 1, or by letter from A. */
    private static Optional<Integer> channel(String text) {
        if (text.matches("[1-9]\\d?")) {
            return Optional.of(Integer.parseInt(text) - 1);
        }
        return text.matches("[A-Za-z]") ? Optional.of(Character.toUpperCase(text.charAt(0)) - 'A') : Optional.empty();
    }
}
