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
 * Rich Transcription Time Marked, as NIST's "The 2009 (RT-09) Rich Transcription Meeting Recognition Evaluation Plan"
 * has it: who speaks when ({@code SPEAKER}), and silences as {@code NON-SPEECH}. It holds no text; a silence's verdict
 * stands in the place of the name.
 */
public final class Rttm implements LabelFormat {
    private static final String NOTHING = "<NA>";
    private static final String SILENCE = "NON-SPEECH";
    private static final String SPEECH = "SPEAKER";

    @Override
    public String id() {
        return "rttm";
    }

    @Override
    public String label() {
        return "RTTM speaker turns";
    }

    @Override
    public String extension() {
        return "rttm";
    }

    @Override
    public Set<LabelTier.Kind> holds() {
        return Set.of(LabelTier.Kind.SILENCES, LabelTier.Kind.SPEECH);
    }

    @Override
    public byte[] write(LabelSheet sheet) {
        StringBuilder text = new StringBuilder();
        for (Cue cue : Cue.of(sheet)) {
            boolean silence = cue.tier().kind() == LabelTier.Kind.SILENCES;
            String name = silence ? verdict(cue.label()) : cue.tier().name();
            text.append(String.join(
                            " ",
                            silence ? SILENCE : SPEECH,
                            token(sheet.name()),
                            channel(cue.tier()),
                            LabelTimes.seconds(cue.label().time().start()),
                            LabelTimes.seconds(cue.label().time().length()),
                            NOTHING,
                            silence ? "other" : NOTHING,
                            token(name),
                            NOTHING,
                            NOTHING))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String verdict(Label label) {
        return OneLine.of(label.text()).split("[: ]", 2)[0];
    }

    /** Channels count from 1; 0 stands for none. */
    private static String channel(LabelTier tier) {
        return tier.channel().map(c -> String.valueOf(c + 1)).orElse("0");
    }

    static String token(String text) {
        String token = OneLine.of(text).replace(' ', '_');
        return token.isEmpty() ? NOTHING : token;
    }

    @Override
    public LabelSheet read(byte[] file, String name) {
        SheetBuilder sheet = new SheetBuilder(name);
        List<String> lines = LabelBytes.lines(file, name);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith(";;") || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s+");
            String type = parts[0].toUpperCase(Locale.ROOT);
            if (type.equals(SILENCE) || type.equals(SPEECH)) {
                read(parts, type.equals(SILENCE), name, i + 1, sheet);
            } else if (parts.length < 9) {
                throw LabelTrouble.line(name, i + 1, "this is no line of RTTM: " + LabelTrouble.quoted(line) + ".");
            }
        }
        return sheet.sheet();
    }

    private static void read(String[] parts, boolean silence, String file, int line, SheetBuilder sheet) {
        Optional<Duration> start = parts.length > 4 ? LabelTimes.ofSeconds(parts[3]) : Optional.empty();
        Optional<Duration> length = parts.length > 4 ? LabelTimes.ofSeconds(parts[4]) : Optional.empty();
        if (start.isEmpty() || length.isEmpty() || parts.length < 8) {
            throw LabelTrouble.line(
                    file, line, "a line is TYPE FILE CHANNEL START LENGTH <NA> <NA> NAME <NA>, times in seconds.");
        }
        String name = parts[7].equals(NOTHING) ? "" : parts[7].replace('_', ' ');
        Optional<Integer> channel =
                parts[2].matches("[1-9]\\d?") ? Optional.of(Integer.parseInt(parts[2]) - 1) : Optional.empty();
        String silences =
                channel.map(c -> LabelSheet.SILENCES + " of channel " + (c + 1)).orElse(LabelSheet.SILENCES);
        String tier = silence ? silences : name.isEmpty() ? "Speaker" : name;
        Label label = new Label(
                LabelTimes.range(start.get(), start.get().plus(length.get()), file, line), silence ? name : "");
        sheet.add(tier, channel, label, line);
    }
}
