// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.insight.Grouping;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Silence;

/** Adds calls up, one at a time and in any order. Keeps a number for each measure of a call, and no call. */
public final class ReportTally {
    /** How many of the longest silences are kept. */
    public static final int LONGEST = 50;

    private static final List<Grouping> GROUPINGS = List.of(Grouping.AGENT, Grouping.STORE, Grouping.HOUR);
    private static final Comparator<NotedSilence> SHORTEST_FIRST = Comparator.comparing(
                    (NotedSilence noted) -> noted.silence().time().length())
            .thenComparing(noted -> noted.call().order(), Comparator.reverseOrder())
            .thenComparing(noted -> noted.silence().time(), Comparator.reverseOrder());

    private final Map<Grouping, Map<String, GroupSum>> groups = new EnumMap<>(Grouping.class);
    private final Map<String, GroupSum> days = new TreeMap<>();
    private final LengthCount lengths = new LengthCount();
    private final KeywordCount keywords = new KeywordCount();
    private final MeasureValues measures = new MeasureValues();
    private final PriorityQueue<NotedSilence> longest = new PriorityQueue<>(SHORTEST_FIRST);
    private final Map<Definition, Long> definitions = new HashMap<>();
    private long calls;

    public ReportTally() {
        GROUPINGS.forEach(grouping -> groups.put(grouping, new TreeMap<>()));
    }

    /** Figures over calls whose transcripts may be left out. */
    public static ReportFigures of(Stream<CallAnalysis> calls) {
        ReportTally tally = new ReportTally();
        calls.sequential().forEach(tally::add);
        return tally.figures();
    }

    /** A call without sound is left out. */
    public void add(CallAnalysis call) {
        call.recording().ifPresent(recording -> add(call, recording));
    }

    private void add(CallAnalysis call, Recording recording) {
        calls++;
        List<Silence> silences = call.findings().silences().stream()
                .filter(s -> s.kind() == Silence.Kind.MUTUAL)
                .toList();
        CallDigest digest = CallDigest.of(call);
        groups.forEach((grouping, sums) -> grouping.of(call.call())
                .ifPresent(
                        name -> sums.computeIfAbsent(name, n -> new GroupSum()).add(call, digest, silences)));
        call.call()
                .startedAt()
                .ifPresent(at -> days.computeIfAbsent(at.toLocalDate().toString(), n -> new GroupSum())
                        .add(call, digest, silences));
        silences.forEach(silence -> {
            lengths.add(silence.time().length());
            note(new NotedSilence(call.call(), recording.roles(), silence));
        });
        keywords.add(call);
        measures.add(call, recording);
        call.findings().definitions().forEach(definition -> definitions.merge(definition, 1L, Long::sum));
    }

    private void note(NotedSilence silence) {
        if (longest.size() < LONGEST) {
            longest.add(silence);
        } else if (SHORTEST_FIRST.compare(silence, longest.peek()) > 0) {
            longest.poll();
            longest.add(silence);
        }
    }

    /** What was added so far. */
    public ReportFigures figures() {
        return new ReportFigures(
                calls,
                groups.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> named(e.getValue()))),
                named(days),
                lengths.classes(),
                keywords.figures(),
                measures.figures(),
                longest.stream().sorted(SHORTEST_FIRST.reversed()).toList(),
                definitions);
    }

    private static List<GroupFigures> named(Map<String, GroupSum> sums) {
        return sums.entrySet().stream()
                .map(e -> e.getValue().figures(e.getKey()))
                .toList();
    }
}
