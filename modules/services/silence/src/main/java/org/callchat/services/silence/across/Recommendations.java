// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Comparison.Verdict;
import org.callchat.api.insight.Estimate;
import org.callchat.api.insight.Evidence;
import org.callchat.api.insight.Outlier;
import org.callchat.api.insight.Recommendation;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.insight.Subject;
import org.callchat.api.insight.Trend;

/** What to do about what was found; each names the calls, how many and how much time. */
final class Recommendations {
    /** More than a person can follow. */
    private static final int MOST = 20;
    /** Less is not worth anybody's while. */
    private static final Duration LEAST_GAIN = Duration.ofMinutes(1);

    private static final String OTHERWISE = "Listen to the calls named and look for what they have in common.";
    private static final Map<String, String> ADVICE = Map.of(
            "checking_information",
            "Find out what is looked up in these calls and bring it nearer: on the first screen, or asked for before the"
                    + " call reaches a person.",
            "hold_announced",
            "Find out whom or what these calls wait for, and give the agent the answer or the right to decide; offer to"
                    + " call back.",
            "post_question",
            "Look at what is asked: ask for one thing at a time, say what will be needed at the start of the call, and"
                    + " send it to the customer before.",
            "post_greeting",
            "Greet with a question that the customer can answer at once, and listen for a late or clipped connection.",
            "customer_confusion",
            "Listen to what was not understood and say it in simpler words; put those into the guide for calls.",
            "after_oops",
            "Look at what went wrong before: a form or a step in which mistakes are easily made can be changed.",
            "unexplained",
            "Listen to these calls: nothing that was said explains the wait. Ask agents to say what they are doing, and"
                    + " look for slow systems and bad lines.");

    private Recommendations() {}

    static List<Recommendation> of(
            List<Comparison> comparisons,
            List<Change> changes,
            List<Trend> trends,
            List<Outlier> outliers,
            List<SilenceFigures> patterns) {
        List<Recommendation> all = new ArrayList<>();
        comparisons.stream()
                .filter(c -> c.verdict() == Verdict.MORE)
                .filter(c -> isExplained(c.subject()))
                .forEach(c -> all.add(beyondPeers(c)));
        Map<Subject, SilenceFigures> whole =
                patterns.stream().collect(Collectors.toMap(SilenceFigures::subject, f -> f));
        changes.stream()
                .filter(c -> c.after() > c.before() && isExplained(c.subject()))
                .forEach(c -> all.add(since(c, trends)));
        whole.keySet().stream()
                .filter(Recommendations::isExplained)
                .forEach(s -> farCalls(s, outliers).ifPresent(all::add));
        return all.stream()
                .filter(r -> r.gain().compareTo(LEAST_GAIN) >= 0)
                .sorted(Comparator.comparing(Recommendation::gain)
                        .reversed()
                        .thenComparing(r -> r.subject().toString()))
                .limit(MOST)
                .toList();
    }

    /** What has a name can be acted on; silence as such is told by its patterns. */
    private static boolean isExplained(Subject subject) {
        return !subject.pattern().equals(Subject.ANY_SILENCE)
                && !subject.pattern().equals(CallLine.HOLD);
    }

    private static Recommendation beyondPeers(Comparison c) {
        String finding = String.format(
                Locale.ROOT,
                "%s: %s in %s, %s; %s of handling time where others have %s, a difference of %s.",
                who(c.subject()),
                c.subject().pattern(),
                calls(c.figures().evidence().calls(), c.figures().calls()),
                minutes(c.figures().evidence().time()),
                percent(c.figures().share().value()),
                percent(c.peers().value()),
                points(c.difference()));
        return new Recommendation(
                c.subject(),
                finding,
                advice(c.subject()),
                c.impact(),
                c.figures().evidence());
    }

    private static Recommendation since(Change c, List<Trend> trends) {
        Evidence evidence = c.evidence();
        double part = c.after() == 0 ? 0 : (c.after() - c.before()) / c.after();
        Duration gain = Group.millis(evidence.time().toMillis() * part);
        String course = trends.stream()
                .filter(t -> t.subject().equals(c.subject()) && t.isClaimed())
                .findFirst()
                .map(t -> String.format(
                        Locale.ROOT,
                        " It changes by %.2f points a week.",
                        100 * t.slopePerWeek().value()))
                .orElse("");
        String finding = String.format(
                Locale.ROOT,
                "%s: since %s %s takes %s of handling time, %s before; %s in %s since.%s",
                who(c.subject()),
                c.since(),
                c.subject().pattern(),
                percent(c.after()),
                percent(c.before()),
                minutes(evidence.time()),
                calls(evidence.calls()),
                course);
        return new Recommendation(
                c.subject(), finding, "Find out what changed on that day. " + advice(c.subject()), gain, evidence);
    }

    private static Optional<Recommendation> farCalls(Subject subject, List<Outlier> outliers) {
        List<Outlier> far = outliers.stream()
                .filter(o -> o.subject().equals(subject) && o.z() > 0)
                .toList();
        if (far.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence(
                far.size(),
                far.stream().mapToLong(o -> o.evidence().silences()).sum(),
                far.stream().map(o -> o.evidence().time()).reduce(Duration.ZERO, Duration::plus),
                far.stream()
                        .flatMap(o -> o.evidence().foremost().stream())
                        .limit(10)
                        .toList());
        String finding = String.format(
                Locale.ROOT,
                "All calls: %s far more of %s than others that have it, %s together.",
                far.size() == 1 ? "1 call has" : far.size() + " calls have",
                subject.pattern(),
                minutes(evidence.time()));
        return Optional.of(new Recommendation(
                subject, finding, "Listen to these calls first. " + advice(subject), beyondTypical(far), evidence));
    }

    private static Duration beyondTypical(List<Outlier> far) {
        return Group.millis(far.stream()
                .mapToDouble(o -> o.evidence().time().toMillis() * (1 - o.typical() / o.value()))
                .sum());
    }

    private static String advice(Subject subject) {
        return ADVICE.getOrDefault(subject.pattern(), OTHERWISE);
    }

    private static String who(Subject subject) {
        return switch (subject.grouping()) {
            case ALL -> "All calls";
            case AGENT -> "Agent " + subject.group();
            case STORE -> "Store " + subject.group();
            case HOUR -> "Calls from " + subject.group() + ":00";
        };
    }

    private static String calls(long having, long of) {
        return having + " of " + calls(of);
    }

    private static String calls(long number) {
        return number == 1 ? "1 call" : number + " calls";
    }

    private static String minutes(Duration time) {
        return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** Percentage points with their interval. */
    private static String points(Estimate estimate) {
        String value = String.format(Locale.ROOT, "%.1f points", estimate.value() * 100);
        return value
                + estimate.interval()
                        .map(i -> String.format(Locale.ROOT, " (%.1f to %.1f)", i.low() * 100, i.high() * 100))
                        .orElse("");
    }
}
