// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.Optional;

/** A span of a recording, from {@code start} (inclusive) to {@code end} (exclusive). */
public record TimeRange(Duration start, Duration end) implements Comparable<TimeRange> {

    public TimeRange {
        if (start.isNegative()) {
            throw new IllegalArgumentException("start " + start + " lies before the recording");
        }
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("end " + end + " precedes start " + start);
        }
    }

    /** Both in seconds, rounded to the nearest microsecond. */
    public static TimeRange ofSeconds(double start, double end) {
        return new TimeRange(seconds(start), seconds(end));
    }

    public static TimeRange ofMillis(long start, long end) {
        return new TimeRange(Duration.ofMillis(start), Duration.ofMillis(end));
    }

    private static Duration seconds(double value) {
        return Duration.ofNanos(Math.round(value * 1e6) * 1000);
    }

    public Duration length() {
        return end.minus(start);
    }

    public double startSeconds() {
        return inSeconds(start);
    }

    public double endSeconds() {
        return inSeconds(end);
    }

    public double lengthSeconds() {
        return inSeconds(length());
    }

    public boolean contains(Duration time) {
        return time.compareTo(start) >= 0 && time.compareTo(end) < 0;
    }

    public boolean overlaps(TimeRange other) {
        return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
    }

    /** The common part, if it has any length. */
    public Optional<TimeRange> intersection(TimeRange other) {
        Duration from = start.compareTo(other.start) >= 0 ? start : other.start;
        Duration to = end.compareTo(other.end) <= 0 ? end : other.end;
        return from.compareTo(to) < 0 ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    @Override
    public int compareTo(TimeRange other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    private static double inSeconds(Duration d) {
        return d.toNanos() / 1e9;
    }
}
