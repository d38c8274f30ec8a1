// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.Word;

/** Reads the lines of a vocabulary file, one after the other. */
final class VocabularyReader {
    private static final String FILLERS = "fillers";
    private static final String LEAD_INS = "lead_ins";

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
            if (parts.length != 3) {
                throw new IllegalArgumentException("a section is [PATTERN SPEAKER PLACE]");
            }
            return new Section(
                    parts[0],
                    Optional.of(Rule.Speaker.valueOf(parts[1].toUpperCase(Locale.ROOT))),
                    Optional.of(Rule.Place.valueOf(parts[2].toUpperCase(Locale.ROOT))));
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> leadIns = new HashSet<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private Optional<Section> section = Optional.empty();

    private VocabularyReader() {}

    /** @throws IllegalArgumentException naming file and line, when a line cannot be understood */
    static Vocabulary parse(String file, List<String> lines) {
        VocabularyReader reader = new VocabularyReader();
        for (int i = 0; i < lines.size(); i++) {
            try {
                reader.read(lines.get(i).strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file + ":" + (i + 1) + " cannot be understood: " + e.getMessage(), e);
            }
        }
        reader.endSection();
        return new Vocabulary(reader.rules, reader.fillers, reader.leadIns);
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
