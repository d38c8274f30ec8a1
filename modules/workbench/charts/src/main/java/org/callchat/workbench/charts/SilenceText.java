// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilencePattern;

/** What silences are called on the screen. */
public final class SilenceText {

    private static final Map<String, String> PATTERNS = Map.of(
            "post_question", "after question",
            "post_greeting", "after greeting",
            "checking_information", "checking",
            "customer_confusion", "confusion",
            "hold_announced", "hold announced",
            "unexplained", "unexplained",
            "after_oops", "after oops");

    private SilenceText() {}

    /** Its length and, where there is one, its first pattern: {@code 6.5 s · checking}. */
    public static String brief(Silence silence) {
        List<String> patterns = patterns(silence);
        String length = TimeText.length(silence.time().length());
        return patterns.isEmpty() ? length + kindSuffix(silence) : length + " · " + patterns.get(0);
    }

    /** Names of its patterns. */
    public static List<String> patterns(Silence silence) {
        return silence.patterns().stream()
                .map(SilencePattern::id)
                .map(SilenceText::pattern)
                .toList();
    }

    /** The name of a pattern; one that is not known here is read from its id. */
    public static String pattern(String id) {
        return PATTERNS.getOrDefault(id, id.replace('_', ' '));
    }

    /** {@code short}, {@code medium}, {@code long} or {@code hold}. */
    public static String category(Silence silence) {
        return silence.kind() == Silence.Kind.HOLD ? "hold" : category(silence.category());
    }

    public static String category(Silence.Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    private static String kindSuffix(Silence silence) {
        if (silence.kind() == Silence.Kind.HOLD) {
            return " · hold";
        }
        return silence.edge().map(edge -> " · " + edge.id()).orElse("");
    }
}
