// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;

/** What the name of a tier says of what is in it. */
final class TierNames {
    private static final Pattern OF_CHANNEL = Pattern.compile("(?i)silences? of channel (\\d{1,2})");
    private static final Pattern CHANNEL = Pattern.compile("Channel (\\d{1,2})");
    private static final Pattern OVERFLOW = Pattern.compile("(.*) \\(\\d+\\)");
    private static final Pattern PREFIX = Pattern.compile(
            "(Agent|Customer|Speaker|Channel \\d{1,2}|Silences(?: of channel \\d{1,2})?)( words)?: (.*)",
            Pattern.DOTALL);
    private static final String WORDS = " words";

    private TierNames() {}

    /** A tier's name without the number of one that holds what overlaps in another. */
    static String plain(String name) {
        Matcher overflow = OVERFLOW.matcher(name);
        return overflow.matches() ? overflow.group(1) : name;
    }

    static LabelTier.Kind kind(String name) {
        if (name.regionMatches(true, 0, "silence", 0, "silence".length())) {
            return LabelTier.Kind.SILENCES;
        }
        return name.endsWith(WORDS) ? LabelTier.Kind.WORDS : LabelTier.Kind.SPEECH;
    }

    static Optional<Integer> channel(String name) {
        for (Pattern pattern : new Pattern[] {OF_CHANNEL, CHANNEL}) {
            Matcher matcher = pattern.matcher(name.endsWith(WORDS) ? name.substring(0, name.length() - 6) : name);
            if (matcher.matches()) {
                int number = Integer.parseInt(matcher.group(1));
                return number > 0 ? Optional.of(number - 1) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The text of a label with its tier before it, for formats without tiers; silences go without. */
    static String prefixed(String tier, String text) {
        boolean plain =
                tier.equals(LabelSheet.SILENCES) && !PREFIX.matcher(text).matches();
        return plain ? text : tier + ": " + text;
    }

    /** A label's tier and text. */
    record Named(String tier, String text) {}

    static Named split(String text) {
        Matcher prefix = PREFIX.matcher(text);
        return prefix.matches()
                ? new Named(
                        prefix.group(1) + Optional.ofNullable(prefix.group(2)).orElse(""), prefix.group(3))
                : new Named(LabelSheet.SILENCES, text);
    }
}
