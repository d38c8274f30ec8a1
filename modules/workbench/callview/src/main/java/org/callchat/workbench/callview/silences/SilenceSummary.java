// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.review.Verdict;
import org.callchat.workbench.callview.look.Wrapped;
import org.callchat.workbench.callview.model.Speakers;
import org.callchat.workbench.callview.review.SilenceRow;
import org.callchat.workbench.charts.SilenceText;
import org.callchat.workbench.charts.TimeText;

/** A silence in the words of the list. */
record SilenceSummary(SilenceRow row, Speakers speakers) {

    Silence silence() {
        return row.silence();
    }

    String length() {
        return TimeText.length(silence().time().length());
    }

    String start() {
        return TimeText.clock(silence().time().start(), 1);
    }

    /** Category, and what else there is to know of it. */
    String category() {
        String whose = silence()
                .channel()
                .map(c -> " · " + speakers.name(Optional.of(c)) + " only")
                .orElse("");
        return SilenceText.category(silence())
                + whose
                + silence().edge().map(e -> " · " + e.id()).orElse("")
                + (row.mark().isAdded() ? " · added" : row.movedEdges() ? " · edges moved" : "");
    }

    /** The reviewer's verdict, marked when there is a note. */
    Optional<String> verdict() {
        String noted = row.mine().note().isEmpty() ? "" : " …";
        return row.verdict()
                .map(v -> v.label() + noted)
                .or(() -> Optional.of("note …").filter(t -> !noted.isEmpty()));
    }

    /** What others said, the last first: {@code bob: system}. */
    List<String> othersVerdicts() {
        return row.others().stream()
                .map(j -> j.reviewer() + ": " + j.verdict().map(Verdict::label).orElse(""))
                .toList();
    }

    List<String> patterns() {
        return SilenceText.patterns(silence());
    }

    /** The last that was said before it. */
    Optional<SilenceContext.Line> before() {
        List<SilenceContext.Line> lines = silence().context().before();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }

    /** The first that was said after it. */
    Optional<SilenceContext.Line> after() {
        return silence().context().after().stream().findFirst();
    }

    String speaker(SilenceContext.Line line) {
        return speakers.name(line.channel());
    }

    /** All of it, for a tooltip, in HTML. */
    String tip() {
        return "<html><body style='width: 340px'><b>" + length() + " " + Wrapped.escaped(category()) + "</b> at "
                + start()
                + judgements()
                + reasons() + said("Before", silence().context().before())
                + said("After", silence().context().after()) + "</body></html>";
    }

    private String judgements() {
        String mine = row.verdict().map(v -> "<br>Your verdict: " + v.label()).orElse("")
                + (row.mine().note().isEmpty()
                        ? ""
                        : "<br>" + Wrapped.escaped(row.mine().note()))
                + (row.mine().tags().isEmpty()
                        ? ""
                        : "<br>" + Wrapped.escaped(String.join(", ", row.mine().tags())));
        return mine
                + row.others().stream()
                        .map(j -> "<br>" + Wrapped.escaped(j.reviewer()) + ": "
                                + j.verdict().map(Verdict::label).orElse("")
                                + (j.opinion().note().isEmpty()
                                        ? ""
                                        : " – " + Wrapped.escaped(j.opinion().note())))
                        .collect(Collectors.joining());
    }

    /** All of it, to be read aloud. */
    String spoken() {
        return row.verdict().map(v -> v.label() + ", ").orElse("not judged, ") + length() + " " + category() + " at "
                + start() + ", " + String.join(", ", patterns())
                + before().map(l -> ". Before, " + speaker(l) + ": " + l.text()).orElse("")
                + after().map(l -> ". After, " + speaker(l) + ": " + l.text()).orElse("");
    }

    private String reasons() {
        return silence().patterns().stream()
                .map(p -> "<br>" + Wrapped.escaped(SilenceText.pattern(p.id()))
                        + (p.because().isBlank() ? "" : ": “" + Wrapped.escaped(p.because()) + "”"))
                .collect(Collectors.joining());
    }

    private String said(String when, List<SilenceContext.Line> lines) {
        return lines.stream()
                .map(l -> "<br>" + when + ", " + Wrapped.escaped(speaker(l)) + ": " + Wrapped.escaped(l.text()))
                .collect(Collectors.joining());
    }
}
