// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Subject;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Definition;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilencePattern;

/**
 * What is kept of a call: some hundred bytes, so that any number of calls fits.
 *
 * @param day on which it started, where the source says
 * @param handling how long it lasts, in milliseconds
 * @param meaning what its silences mean
 * @param lengths per kind of silence: how long each is, in milliseconds
 */
record CallLine(
        OrderId order,
        Map<Grouping, String> groups,
        Optional<LocalDate> day,
        long handling,
        Definition meaning,
        Map<String, long[]> lengths) {
    /** Stands for hold of any pattern and of none. */
    static final String HOLD = "hold";

    private static final long[] NONE = {};

    /** Empty for a call that has no sound or whose silences were not looked for. */
    static Optional<CallLine> of(CallAnalysis call, String meaning) {
        Optional<Definition> definition = call.findings().definitions().stream()
                .filter(d -> d.name().equals(meaning))
                .findFirst();
        return call.recording()
                .map(Recording::duration)
                .filter(length -> !length.isZero())
                .flatMap(length -> definition.map(d -> new CallLine(
                        call.order(),
                        groups(call),
                        call.call().startedAt().map(at -> at.toLocalDate()),
                        Math.max(1, length.toMillis()),
                        d,
                        lengths(call.findings().silences()))));
    }

    private static Map<Grouping, String> groups(CallAnalysis call) {
        Map<Grouping, String> groups = new EnumMap<>(Grouping.class);
        for (Grouping grouping : Grouping.values()) {
            grouping.of(call.call()).ifPresent(group -> groups.put(grouping, group));
        }
        return groups;
    }

    private static Map<String, long[]> lengths(List<Silence> silences) {
        Map<String, List<Long>> lengths = new HashMap<>();
        for (Silence silence : silences) {
            // before the first word and after the last nobody handles a call
            if (silence.kind() != Silence.Kind.ONE_SIDED && silence.edge().isEmpty()) {
                long length = silence.time().length().toMillis();
                for (String kind : kinds(silence)) {
                    lengths.computeIfAbsent(kind, k -> new ArrayList<>()).add(length);
                }
            }
        }
        return lengths.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream().mapToLong(l -> l).toArray()));
    }

    private static List<String> kinds(Silence silence) {
        List<String> kinds = new ArrayList<>();
        kinds.add(silence.kind() == Silence.Kind.HOLD ? HOLD : Subject.ANY_SILENCE);
        silence.patterns().stream().map(SilencePattern::id).distinct().forEach(kinds::add);
        return kinds;
    }

    /** With a definition that is equal to others but shared with them. */
    CallLine meaning(Definition shared) {
        return new CallLine(order, groups, day, handling, shared, lengths);
    }

    /** How long each silence of a kind is, in milliseconds. */
    long[] lengths(String kind) {
        return lengths.getOrDefault(kind, NONE);
    }

    /** How long the silences of a kind last together, in milliseconds. */
    long time(String kind) {
        long total = 0;
        for (long length : lengths(kind)) {
            total += length;
        }
        return total;
    }
}
