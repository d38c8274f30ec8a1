// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.Verdict;

/**
 * What is said of a silence, in one line that can be typed in any label editor: {@code avoidable: looked for the form
 * #training}. A label without a verdict is a note.
 */
record LabelText(Optional<Verdict> verdict, String note, List<String> tags) {
    private static final String NO_VERDICT = "unjudged";
    private static final Pattern LINE = Pattern.compile(
            "(unjudged|justified|avoidable|system|hold|not[ _]a[ _]silence)\\s*(?::\\s*(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LAST_TAG = Pattern.compile("(?:^|\\s)#([^\\s#]+)$");

    static String of(Opinion opinion) {
        StringBuilder text =
                new StringBuilder(opinion.verdict().map(Verdict::id).orElse(NO_VERDICT));
        if (!opinion.note().isEmpty() || !opinion.tags().isEmpty()) {
            text.append(':');
        }
        if (!opinion.note().isEmpty()) {
            text.append(' ').append(opinion.note());
        }
        opinion.tags().forEach(tag -> text.append(" #").append(tag.replace(' ', '_')));
        return text.toString();
    }

    static LabelText parse(String label) {
        Matcher line = LINE.matcher(label.strip());
        boolean known = line.matches();
        Optional<Verdict> verdict =
                known ? Verdict.named(line.group(1).toLowerCase(Locale.ROOT).replace(' ', '_')) : Optional.empty();
        String rest = known ? Optional.ofNullable(line.group(2)).orElse("") : label.strip();
        List<String> tags = new ArrayList<>();
        for (Matcher tag = LAST_TAG.matcher(rest); tag.find(); tag = LAST_TAG.matcher(rest)) {
            tags.add(0, tag.group(1));
            rest = rest.substring(0, tag.start()).strip();
        }
        return new LabelText(verdict, rest.strip(), List.copyOf(tags));
    }

    /** Whether an opinion says this already, but for white space, which not every format keeps. */
    boolean isSaidBy(Opinion opinion) {
        return verdict.equals(opinion.verdict())
                && folded(note).equals(folded(opinion.note()))
                && tags.equals(
                        opinion.tags().stream().map(t -> t.replace(' ', '_')).toList());
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
