// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.util.Locale;
import org.callchat.api.insight.Estimate;
import org.callchat.api.insight.Evidence;
import org.callchat.api.insight.Subject;
import org.callchat.api.model.OrderId;
import org.callchat.cli.terminal.Figures;

/** Shares and times of insights as people read them. */
final class InsightsFigures {
    private InsightsFigures() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** {@code 4.2 % (3.1 to 5.3)}; with too few calls there is no interval. */
    static String percent(Estimate estimate) {
        return percent(estimate.value()) + interval(estimate, "%.1f");
    }

    /** Percentage points, with their sign. */
    static String points(Estimate estimate) {
        return String.format(Locale.ROOT, "%+.1f", estimate.value() * 100) + interval(estimate, "%+.1f");
    }

    /** Small changes want more decimals. */
    static String slope(Estimate estimate) {
        return String.format(Locale.ROOT, "%+.2f", estimate.value() * 100) + interval(estimate, "%+.2f");
    }

    private static String interval(Estimate estimate, String format) {
        return estimate.interval()
                .map(i -> " (" + String.format(Locale.ROOT, format, i.low() * 100) + " to "
                        + String.format(Locale.ROOT, format, i.high() * 100) + ")")
                .orElse("");
    }

    /** With its sign: time beyond peers, or short of them. */
    static String signed(Duration time) {
        return (time.isNegative() ? "-" : "+") + Figures.clock(time.abs());
    }

    static String group(Subject subject) {
        return switch (subject.grouping()) {
            case ALL -> "all calls";
            case HOUR -> subject.group() + ":00";
            case AGENT, STORE -> subject.group();
        };
    }

    static String calls(Evidence evidence, int most) {
        String named = String.join(
                ", ",
                evidence.foremost().stream().limit(most).map(OrderId::value).toList());
        long more = evidence.calls() - Math.min(most, evidence.foremost().size());
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
