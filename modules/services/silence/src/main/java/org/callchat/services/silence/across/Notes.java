// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.insight.Grouping;

/** What a reader must know to take the figures for what they are. */
final class Notes {
    private final AcrossSettings settings;

    Notes(AcrossSettings settings) {
        this.settings = settings;
    }

    /**
     * @param others calls whose silences mean something else
     * @param silent calls without sound or without silences looked for
     */
    List<String> of(List<CallLine> calls, long others, long silent, Optional<TimeLine> time) {
        List<String> notes = new ArrayList<>();
        if (silent > 0) {
            notes.add(calls(silent) + " not analysed yet, or without sound: left out.");
        }
        if (others > 0) {
            notes.add(calls(others) + " analysed with other settings or another vocabulary: left out, since figures are"
                    + " only compared when they mean the same; 'chat reanalyze' counts them in.");
        }
        for (Grouping grouping : List.of(Grouping.AGENT, Grouping.STORE, Grouping.HOUR)) {
            long unknown = calls.stream()
                    .filter(c -> !c.groups().containsKey(grouping))
                    .count();
            if (unknown > 0) {
                notes.add(calls(unknown) + " of unknown " + grouping.id() + ": not compared by " + grouping.id() + ".");
            }
        }
        if (calls.size() < settings.leastCalls()) {
            notes.add(
                    "There are fewer than " + settings.leastCalls() + " calls: figures are told, nothing is claimed.");
        }
        if (time.isEmpty() && !calls.isEmpty()) {
            notes.add("Calls are on too few days to tell a trend: it takes " + TimeLine.LEAST_POINTS
                    + " days, weeks or months with " + TimeLine.LEAST_CALLS + " calls or more.");
        }
        return notes;
    }

    private static String calls(long number) {
        return number == 1 ? "1 call" : number + " calls";
    }
}
