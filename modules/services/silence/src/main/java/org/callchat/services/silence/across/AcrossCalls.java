// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Insights;
import org.callchat.api.insight.Outlier;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.insight.Subject;
import org.callchat.api.insight.Trend;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;

/** What the silences of many calls tell. A few figures are kept of each call, and no call. */
public final class AcrossCalls {
    /** How sure a claim must be. */
    public static final List<Parameter<?>> PARAMETERS = AcrossSettings.PARAMETERS;

    private static final List<Grouping> PARTS = List.of(Grouping.AGENT, Grouping.STORE, Grouping.HOUR);

    private final AcrossSettings settings;
    private final Progress progress;

    private AcrossCalls(AcrossSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @param meaning name of the definition of silences; calls whose definition is another are left out */
    public static Insights of(Stream<CallAnalysis> calls, String meaning, Settings settings, Progress progress) {
        List<CallLine> lines = new ArrayList<>();
        Map<Definition, Definition> shared = new HashMap<>();
        long[] silent = {0};
        calls.sequential().forEach(call -> {
            progress.checkCancelled();
            CallLine.of(call, meaning)
                    .ifPresentOrElse(
                            line -> lines.add(
                                    line.meaning(shared.computeIfAbsent(line.meaning(), Function.identity()))),
                            () -> silent[0]++);
        });
        return new AcrossCalls(AcrossSettings.of(settings), progress).insights(lines, silent[0]);
    }

    private Insights insights(List<CallLine> all, long silent) {
        Optional<Definition> usual =
                all.stream()
                        .collect(Collectors.groupingBy(CallLine::meaning, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<Definition, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey);
        List<CallLine> calls = all.stream()
                .filter(c -> usual.filter(c.meaning()::equals).isPresent())
                .toList();
        Map<String, Group> kinds = kinds(calls);
        List<SilenceFigures> patterns = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        List<Outlier> outliers = new ArrayList<>();
        Course course = new Course(settings);
        Optional<TimeLine> time = TimeLine.of(calls);
        Map<Grouping, Map<String, Part>> parts = parts(calls);
        kinds.forEach((kind, group) -> {
            progress.checkCancelled();
            patterns.add(group.figures(settings));
            course.add(group, time);
            outliers.addAll(new Outliers(settings).calls(kind, calls));
            parts.forEach((grouping, part) -> {
                List<Group> groups = groups(kind, grouping, part);
                comparisons.addAll(new Peers(settings).compare(groups));
                outliers.addAll(new Outliers(settings).among(groups));
                if (grouping != Grouping.HOUR) {
                    groups.forEach(g -> course.add(g, timeOf(part, g)));
                }
            });
        });
        outliers.sort(Comparator.comparingDouble((Outlier o) -> -Math.abs(o.z())));
        List<Trend> trends = course.trends();
        List<Change> changes = course.changes();
        List<Definition> definitions = new ArrayList<>(usual.stream().toList());
        definitions.add(settings.definition());
        return new Insights(
                definitions,
                calls.size(),
                Duration.ofMillis(calls.stream().mapToLong(CallLine::handling).sum()),
                new Notes(settings).of(calls, all.size() - calls.size(), silent, time),
                patterns,
                comparisons,
                trends,
                changes,
                outliers,
                Recommendations.of(comparisons, changes, trends, outliers, patterns));
    }

    /** The calls of one group, with their course of time. */
    private record Part(List<CallLine> calls, Optional<TimeLine> time) {}

    private static Map<Grouping, Map<String, Part>> parts(List<CallLine> calls) {
        Map<Grouping, Map<String, Part>> parts = new TreeMap<>();
        for (Grouping grouping : PARTS) {
            Map<String, List<CallLine>> byGroup = calls.stream()
                    .filter(c -> c.groups().containsKey(grouping))
                    .collect(Collectors.groupingBy(
                            c -> c.groups().getOrDefault(grouping, ""), TreeMap::new, Collectors.toList()));
            Map<String, Part> some = new TreeMap<>();
            byGroup.forEach((name, own) ->
                    some.put(name, new Part(own, grouping == Grouping.HOUR ? Optional.empty() : TimeLine.of(own))));
            parts.put(grouping, some);
        }
        return parts;
    }

    private static List<Group> groups(String kind, Grouping grouping, Map<String, Part> parts) {
        return parts.entrySet().stream()
                .map(e -> new Group(
                        new Subject(kind, grouping, e.getKey()), e.getValue().calls()))
                .toList();
    }

    private static Optional<TimeLine> timeOf(Map<String, Part> parts, Group group) {
        return Optional.ofNullable(parts.get(group.subject().group())).flatMap(Part::time);
    }

    /** Every kind of silence in all calls: silence and hold first, then patterns by name. */
    private static Map<String, Group> kinds(List<CallLine> calls) {
        Map<String, Group> kinds = new java.util.LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of(Subject.ANY_SILENCE, CallLine.HOLD));
        calls.stream()
                .flatMap(c -> c.lengths().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(kind -> !names.contains(kind))
                .toList()
                .forEach(names::add);
        names.forEach(kind -> kinds.put(kind, new Group(Subject.everywhere(kind), calls)));
        return kinds;
    }
}
