// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.workbench.callview.look.Wrapped;
import org.callchat.workbench.callview.model.Speakers;
import org.callchat.workbench.charts.SilenceText;
import org.callchat.workbench.charts.TimeText;

/** A silence in the words of the list. */
record SilenceSummary(Silence silence, Speakers speakers) {

    String length() {
        return TimeText.length(silence.time().length());
    }

    String start() {
        return TimeText.clock(silence.time().start(), 1);
    }

    /** Category, and what else there is to know of it. */
    String category() {
        String whose = silence.channel()
                .map(c -> " · " + speakers.name(Optional.of(c)) + " only")
                .orElse("");
        return SilenceText.category(silence)
                + whose
                + silence.edge().map(e -> " · " + e.id()).orElse("");
    }

    List<String> patterns() {
        return SilenceText.patterns(silence);
    }

    /** The last that was said before it. */
    Optional<SilenceContext.Line> before() {
        List<SilenceContext.Line> lines = silence.context().before();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }

    /** The first that was said after it. */
    Optional<SilenceContext.Line> after() {
        return silence.context().after().stream().findFirst();
    }

    String speaker(SilenceContext.Line line) {
        return speakers.name(line.channel());
    }

    /** All of it, for a tooltip, in HTML. */
    String tip() {
        return "<html><body style='width: 340px'><b>" + length() + " " + Wrapped.escaped(category()) + "</b> at "
                + start()
                + reasons() + said("Before", silence.context().before())
                + said("After", silence.context().after()) + "</body></html>";
    }

    /** All of it, to be read aloud. */
    String spoken() {
        return length() + " " + category() + " at " + start() + ", " + String.join(", ", patterns())
                + before().map(l -> ". Before, " + speaker(l) + ": " + l.text()).orElse("")
                + after().map(l -> ". After, " + speaker(l) + ": " + l.text()).orElse("");
    }

    private String reasons() {
        return silence.patterns().stream()
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
