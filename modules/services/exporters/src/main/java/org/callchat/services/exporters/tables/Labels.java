// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Subject;
import org.callchat.api.model.Definition;
import org.callchat.services.exporters.Rounded;

/** What ids are called in texts for people. */
public final class Labels {
    private Labels() {}

    /** {@code checking information}; every silence together is {@code all silences}. */
    public static String pattern(Subject subject) {
        return subject.pattern().equals(Subject.ANY_SILENCE) ? "all silences" : words(subject.pattern());
    }

    public static String group(Subject subject) {
        return switch (subject.grouping()) {
            case ALL -> "all calls";
            case HOUR -> subject.group() + ":00";
            case AGENT, STORE -> subject.group();
        };
    }

    public static String verdict(Comparison.Verdict verdict) {
        return switch (verdict) {
            case MORE -> "more than the others";
            case LESS -> "less than the others";
            case ALIKE -> "not to be told apart";
            case TOO_FEW -> "too few calls";
        };
    }

    /** What a definition rests on: {@code minimum_s 1, vocabulary-en.txt 0123456789abcdef}. */
    static String terms(Definition definition) {
        return Stream.concat(
                        definition.thresholds().entrySet().stream()
                                .map(e -> e.getKey() + " " + Rounded.plain(Rounded.of(e.getValue(), Rounded.OTHER))),
                        definition.data().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** An id in words: {@code talk_ratio} is {@code talk ratio}. */
    public static String words(String id) {
        return id.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
