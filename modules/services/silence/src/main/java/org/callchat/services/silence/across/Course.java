// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Trend;

/**
 * How groups go along with time. Trends and changes are claimed among all agents together, all stores together, and so
 * on, so that looking at many finds no more by chance.
 */
final class Course {
    private final AcrossSettings settings;
    private final List<Line> lines = new ArrayList<>();

    private record Line(Group group, TimeLine time, double[] shares, TheilSen slope, Pettitt change) {}

    Course(AcrossSettings settings) {
        this.settings = settings;
    }

    /** Looks at one group; without enough days, or without any such silence, there is nothing to see. */
    void add(Group group, Optional<TimeLine> time) {
        time.ifPresent(t -> {
            double[] shares = t.shares(group.kind());
            if (Arrays.stream(shares).anyMatch(s -> s > 0)) {
                lines.add(new Line(
                        group, t, shares, TheilSen.of(t.weeks(), shares, settings.confidence()), Pettitt.of(shares)));
            }
        });
    }

    List<Trend> trends() {
        Set<Line> claims = claims(l -> l.slope.p());
        return lines.stream().map(l -> trend(l, claims.contains(l))).toList();
    }

    /** Only those that chance does not explain. */
    List<Change> changes() {
        Set<Line> claims = claims(l -> l.change.p());
        return lines.stream().filter(claims::contains).map(Course::change).toList();
    }

    private Set<Line> claims(ToDoubleFunction<Line> p) {
        return lines.stream()
                .collect(Collectors.groupingBy(l -> l.group.subject().grouping()))
                .values()
                .stream()
                .flatMap(family -> Discoveries.among(family, p, settings.falseDiscoveryRate()).stream())
                .collect(Collectors.toSet());
    }

    private static Trend trend(Line line, boolean isClaimed) {
        List<CallLine> calls = line.time.callsFrom(0);
        LocalDate first = line.time.points().get(0).start();
        return new Trend(
                line.group.subject(),
                first,
                line.time.end(),
                line.shares.length,
                calls.size(),
                line.slope.slope(),
                isClaimed,
                Group.evidence(line.group.kind(), calls));
    }

    private static Change change(Line line) {
        int first = line.change.first();
        double[] before = Arrays.copyOfRange(line.shares, 0, first);
        double[] after = Arrays.copyOfRange(line.shares, first, line.shares.length);
        return new Change(
                line.group.subject(),
                line.time.points().get(first).start(),
                Discoveries.median(before),
                Discoveries.median(after),
                line.change.p(),
                Group.evidence(line.group.kind(), line.time.callsFrom(first)));
    }
}
