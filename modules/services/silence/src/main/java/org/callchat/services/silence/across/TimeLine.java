// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Calls by day, week or month: the shortest of these of which enough have enough calls.
 *
 * @param points in order of time
 */
record TimeLine(List<Point> points) {
    /** With fewer points nothing is told of the course of time. */
    static final int LEAST_POINTS = 8;
    /** A day with fewer calls says little about the day. */
    static final int LEAST_CALLS = 3;
    /** Days and the like with too few calls may hold so much of all calls. */
    private static final double MOST_LEFT_OUT = 0.2;
    /** Daily figures of more than a year are told by week. */
    private static final int MOST_POINTS = 366;

    /** @param start its first day */
    record Point(LocalDate start, List<CallLine> calls) {}

    private enum Period {
        DAY {
            @Override
            LocalDate start(LocalDate day) {
                return day;
            }
        },
        WEEK {
            @Override
            LocalDate start(LocalDate day) {
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
        },
        MONTH {
            @Override
            LocalDate start(LocalDate day) {
                return day.withDayOfMonth(1);
            }
        };

        abstract LocalDate start(LocalDate day);
    }

    /** Empty when there is too little. Calls of which no day is known are left out. */
    static Optional<TimeLine> of(List<CallLine> calls) {
        for (Period period : Period.values()) {
            Map<LocalDate, List<CallLine>> parts = new TreeMap<>();
            for (CallLine call : calls) {
                call.day()
                        .ifPresent(day -> parts.computeIfAbsent(period.start(day), d -> new ArrayList<>())
                                .add(call));
            }
            long all = parts.values().stream().mapToLong(List::size).sum();
            parts.values().removeIf(part -> part.size() < LEAST_CALLS);
            long kept = parts.values().stream().mapToLong(List::size).sum();
            boolean isMost = kept >= all * (1 - MOST_LEFT_OUT);
            if (parts.size() >= LEAST_POINTS && parts.size() <= MOST_POINTS && isMost) {
                return Optional.of(new TimeLine(parts.entrySet().stream()
                        .map(e -> new Point(e.getKey(), e.getValue()))
                        .toList()));
            }
        }
        return Optional.empty();
    }

    /** Weeks since the first point. */
    double[] weeks() {
        LocalDate first = points.get(0).start();
        return points.stream()
                .mapToDouble(p -> ChronoUnit.DAYS.between(first, p.start()) / 7.0)
                .toArray();
    }

    /** The share of handling time in silences of a kind, at each point. */
    double[] shares(String kind) {
        return points.stream()
                .mapToDouble(p -> Shares.of(kind, p.calls()).share())
                .toArray();
    }

    List<CallLine> callsFrom(int point) {
        return points.subList(point, points.size()).stream()
                .flatMap(p -> p.calls().stream())
                .toList();
    }

    /** The last day of any call. */
    LocalDate end() {
        return points.get(points.size() - 1).calls().stream()
                .flatMap(c -> c.day().stream())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
