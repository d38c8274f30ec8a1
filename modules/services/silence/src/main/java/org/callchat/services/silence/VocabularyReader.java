// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callchat.api.model.Word;

/** Reads the lines of a vocabulary file, one after the other. */
final class VocabularyReader {
    private static final String FILLERS = "fillers";
    private static final String LEAD_INS = "lead_ins";
    private static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int LONGEST_QUOTE = 60;

    /** What stands between the brackets at the head of a section; a list of words has a name only. */
    private record Section(String name, Optional<Rule.Speaker> speaker, Optional<Rule.Place> place) {
        static Section parse(String line) {
            if (!line.endsWith("]")) {
                throw new IllegalArgumentException("a closing bracket is missing");
            }
            String[] parts = line.substring(1, line.length() - 1).strip().split("\\s+");
            if (parts.length == 1 && (parts[0].equals(FILLERS) || parts[0].equals(LEAD_INS))) {
                return new Section(parts[0], Optional.empty(), Optional.empty());
            }
            if (parts.length != 3 || !PATTERN.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException(
                        "a section is [PATTERN SPEAKER PLACE], [fillers] or [lead_ins], and a pattern's name is lower-case"
                                + " letters, digits and _");
            }
            return new Section(
                    parts[0],
                    Optional.of(one("speaker", Rule.Speaker.values(), parts[1])),
                    Optional.of(one("place", Rule.Place.values(), parts[2])));
        }

        private static <E extends Enum<E>> E one(String what, E[] all, String written) {
            return Arrays.stream(all)
                    .filter(e -> e.name().equalsIgnoreCase(written))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the " + what + " is one of "
                            + Arrays.stream(all)
                                    .map(e -> e.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))));
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> leadIns = new HashSet<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private Optional<Section> section = Optional.empty();

    private VocabularyReader() {}

    /** @throws IllegalArgumentException naming the first line that cannot be understood, and why */
    static Vocabulary parse(List<String> lines) {
        VocabularyReader reader = new VocabularyReader();
        for (int i = 0; i < lines.size(); i++) {
            try {
                // some editors put an invisible mark before the first line
                reader.read(lines.get(i).replace("\uFEFF", "").strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + ", \"" + beginning(lines.get(i)) + "\", cannot be understood: "
                                + e.getMessage(),
                        e);
            }
        }
        reader.endSection();
        return new Vocabulary(reader.rules, reader.fillers, reader.leadIns);
    }

    private static String beginning(String line) {
        String text = line.strip();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private void read(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("[")) {
            endSection();
            section = Optional.of(Section.parse(line));
            return;
        }
        switch (section.map(Section::name).orElse("")) {
            case "" -> throw new IllegalArgumentException("no section has begun");
            case FILLERS -> fillers.addAll(Word.plain(line));
            case LEAD_INS -> leadIns.addAll(Word.plain(line));
            default -> phrases.addAll(Phrase.parse(line));
        }
    }

    private void endSection() {
        section.ifPresent(s -> s.speaker()
                .ifPresent(speaker ->
                        rules.add(Rule.of(s.name(), speaker, s.place().orElseThrow(), phrases))));
        phrases.clear();
    }
}
