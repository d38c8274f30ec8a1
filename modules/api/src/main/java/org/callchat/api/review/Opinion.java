// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.TimeRange;

/**
 * What a person thinks of a silence.
 *
 * @param span where it is by that person's account, in whole milliseconds
 * @param verdict empty while there is none
 * @param note at most {@value #LONGEST_NOTE} characters
 * @param tags words of that person's own, at most {@value #MOST_TAGS}
 * @param withdrawn whether a silence that was added is taken away again
 */
public record Opinion(TimeRange span, Optional<Verdict> verdict, String note, List<String> tags, boolean withdrawn) {
    public static final int LONGEST_NOTE = 4000;
    public static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 50;

    /** How far judging has come. */
    public enum Status {
        OPEN,
        JUDGED,
        WITHDRAWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Opinion {
        span = Mark.millis(span);
        note = note.replace("\0", "").strip();
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "a note has at most " + LONGEST_NOTE + " characters, this one has " + note.length());
        }
        tags = tags.stream()
                .map(t -> t.replace("\0", "").replace(',', ' ').strip())
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(t -> t.length() > LONGEST_TAG)) {
            throw new IllegalArgumentException(
                    "there are at most " + MOST_TAGS + " tags of at most " + LONGEST_TAG + " characters each");
        }
    }

    /** Nothing thought yet. */
    public static Opinion none(TimeRange span) {
        return new Opinion(span, Optional.empty(), "", List.of(), false);
    }

    public Status status() {
        return withdrawn ? Status.WITHDRAWN : verdict.isPresent() ? Status.JUDGED : Status.OPEN;
    }

    public Opinion withSpan(TimeRange newSpan) {
        return new Opinion(newSpan, verdict, note, tags, withdrawn);
    }

    public Opinion withVerdict(Optional<Verdict> newVerdict) {
        return new Opinion(span, newVerdict, note, tags, withdrawn);
    }

    public Opinion withNote(String newNote) {
        return new Opinion(span, verdict, newNote, tags, withdrawn);
    }

    public Opinion withTags(List<String> newTags) {
        return new Opinion(span, verdict, note, newTags, withdrawn);
    }

    public Opinion withdrawn(boolean isWithdrawn) {
        return new Opinion(span, verdict, note, tags, isWithdrawn);
    }
}
