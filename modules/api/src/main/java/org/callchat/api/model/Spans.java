// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A set of moments: spans in order of time that neither overlap nor touch, none of them empty.
 */
public record Spans(List<TimeRange> ranges) {
    public static final Spans NONE = new Spans(List.of());

    public Spans {
        ranges = List.copyOf(ranges);
        for (int i = 0; i < ranges.size(); i++) {
            TimeRange range = ranges.get(i);
            if (range.length().isZero()) {
                throw new IllegalArgumentException("a span must last longer than nothing: " + range);
            }
            if (i > 0 && range.start().compareTo(ranges.get(i - 1).end()) <= 0) {
                throw new IllegalArgumentException(
                        "spans must be in order and apart: " + ranges.get(i - 1) + ", " + range);
            }
        }
    }

    /** The moments that lie in any of these, which may come in any order, overlap, touch or be empty. */
    public static Spans of(Collection<TimeRange> any) {
        List<TimeRange> sorted =
                any.stream().filter(r -> !r.length().isZero()).sorted().toList();
        return new Spans(joined(sorted, Duration.ZERO));
    }

    /** The moments in which anyone speaks. */
    public static Spans ofSpeech(SpeechActivity speech) {
        return of(speech.speech().stream().flatMap(List::stream).toList());
    }

    /** The moments that are in these or in the others. */
    public Spans union(Spans other) {
        List<TimeRange> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return of(all);
    }

    /** The moments that are in both. */
    public Spans intersection(Spans other) {
        List<TimeRange> common = new ArrayList<>();
        int here = 0;
        int there = 0;
        while (here < ranges.size() && there < other.ranges.size()) {
            TimeRange one = ranges.get(here);
            TimeRange two = other.ranges.get(there);
            one.intersection(two).ifPresent(common::add);
            if (one.end().compareTo(two.end()) <= 0) {
                here++;
            } else {
                there++;
            }
        }
        return new Spans(common);
    }

    /** The moments that lie in one range. Quick even when there are very many spans. */
    public Spans within(TimeRange range) {
        int found = Collections.binarySearch(ranges, new TimeRange(range.start(), range.start()));
        int first = Math.max(0, (found >= 0 ? found : -found - 1) - 1);
        return new Spans(ranges.subList(first, ranges.size()).stream()
                .takeWhile(r -> r.start().compareTo(range.end()) < 0)
                .flatMap(r -> r.intersection(range).stream())
                .toList());
    }

    /** The moments of a recording of that length that are not in these. */
    public Spans complement(Duration duration) {
        List<TimeRange> gaps = new ArrayList<>();
        Duration from = Duration.ZERO;
        for (TimeRange range : ranges) {
            Duration to = range.start().compareTo(duration) < 0 ? range.start() : duration;
            if (from.compareTo(to) < 0) {
                gaps.add(new TimeRange(from, to));
            }
            from = range.end();
        }
        if (from.compareTo(duration) < 0) {
            gaps.add(new TimeRange(from, duration));
        }
        return new Spans(gaps);
    }

    /** These with every gap filled that is shorter than the given one. */
    public Spans bridging(Duration gap) {
        return new Spans(joined(ranges, gap.minusNanos(1)));
    }

    /** How long they last together. */
    public Duration total() {
        return ranges.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<TimeRange> joined(List<TimeRange> sorted, Duration greatestGap) {
        List<TimeRange> joined = new ArrayList<>();
        for (TimeRange next : sorted) {
            TimeRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.start().compareTo(last.end().plus(greatestGap)) > 0) {
                joined.add(next);
            } else if (next.end().compareTo(last.end()) > 0) {
                joined.set(joined.size() - 1, new TimeRange(last.start(), next.end()));
            }
        }
        return joined;
    }
}
