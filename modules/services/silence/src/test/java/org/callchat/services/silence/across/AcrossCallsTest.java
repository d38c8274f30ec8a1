// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Comparison.Verdict;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Insights;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.insight.Subject;
import org.callchat.api.insight.Trend;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;

class AcrossCallsTest {
    private static final String CHECKING = "checking_information";

    @Test
    void figures_of_a_pattern_are_those_of_its_silences() {
        Insights insights = of(Stream.of(
                new MadeUpFindings("a", 100).silence(10, 4, CHECKING).silence(50, 6, CHECKING, "hold_announced"),
                new MadeUpFindings("b", 100).silence(10, 20, "unexplained"),
                new MadeUpFindings("c", 200)));

        SilenceFigures checking = figures(insights, CHECKING);
        assertThat(checking.calls()).isEqualTo(3);
        assertThat(checking.handling()).hasSeconds(400);
        assertThat(checking.share().value()).isCloseTo(10.0 / 400, within(1e-12));
        assertThat(checking.evidence().calls()).isEqualTo(1);
        assertThat(checking.evidence().silences()).isEqualTo(2);
        assertThat(checking.evidence().time()).hasSeconds(10);
        assertThat(checking.evidence().foremost()).containsExactly(new OrderId("a"));
        assertThat(checking.lengths().orElseThrow().median()).hasSeconds(5);
        assertThat(checking.lengths().orElseThrow().longest()).hasSeconds(6);
        assertThat(figures(insights, Subject.ANY_SILENCE).evidence().time())
                .as("a silence with two patterns counts once")
                .hasSeconds(30);
        assertThat(figures(insights, "hold").lengths()).isEmpty();
    }

    @Test
    void with_few_calls_there_is_a_figure_but_no_interval_and_no_claim() {
        Insights insights = of(IntStream.range(0, 6)
                .mapToObj(i -> new MadeUpFindings("o" + i, 100)
                        .agent(i < 3 ? "Ann" : "Ben")
                        .silence(10, i < 3 ? 50 : 1, CHECKING)));

        assertThat(figures(insights, CHECKING).share().interval()).isEmpty();
        assertThat(insights.comparisons()).isNotEmpty().allSatisfy(c -> {
            assertThat(c.verdict()).isEqualTo(Verdict.TOO_FEW);
            assertThat(c.difference().interval()).isEmpty();
        });
        assertThat(insights.recommendations()).isEmpty();
        assertThat(insights.notes()).anyMatch(n -> n.contains("nothing is claimed"));
    }

    @Test
    void silence_at_the_ends_and_of_one_side_is_not_counted() {
        Insights insights = of(Stream.of(
                new MadeUpFindings("a", 100).leading(5).oneSided(20, 30).silence(60, 2, "unexplained")));

        assertThat(figures(insights, Subject.ANY_SILENCE).evidence().time()).hasSeconds(2);
    }

    @Test
    void an_agent_who_takes_longer_is_told_with_the_time_beyond_peers_and_its_calls() {
        Insights insights = of(planted(new Random(1), 400, 0));

        Comparison slow = comparison(insights, CHECKING, Grouping.AGENT, "agent-3");
        assertThat(slow.verdict()).isEqualTo(Verdict.MORE);
        assertThat(slow.difference().isApartFromZero()).isTrue();
        assertThat(slow.impact()).isGreaterThan(Duration.ofMinutes(5));
        assertThat(insights.comparisons())
                .filteredOn(c -> c.subject().pattern().equals(CHECKING)
                        && c.subject().grouping() == Grouping.AGENT
                        && c.verdict() == Verdict.MORE)
                .hasSize(1);
        assertThat(insights.recommendations()).first().satisfies(r -> {
            assertThat(r.subject()).isEqualTo(new Subject(CHECKING, Grouping.AGENT, "agent-3"));
            assertThat(r.gain()).isEqualTo(slow.impact());
            assertThat(r.evidence().foremost()).isNotEmpty();
            assertThat(r.finding())
                    .contains("Agent agent-3")
                    .contains("of 40 calls")
                    .contains("%");
        });
        assertThat(insights.outliers())
                .anyMatch(o -> o.subject().equals(new Subject(CHECKING, Grouping.AGENT, "agent-3")) && o.z() > 3.5);
    }

    @Test
    void where_nothing_is_planted_nothing_much_is_claimed() {
        Random chance = new Random(5);
        Insights insights = of(IntStream.range(0, 400)
                .mapToObj(i -> new MadeUpFindings("o" + i, 200 + chance.nextInt(100))
                        .agent("agent-" + i % 10)
                        .store("store-" + chance.nextInt(5))
                        .started(i / 10, chance.nextInt(8) + 9)
                        .silence(10, 3 + chance.nextInt(10), CHECKING)));

        assertThat(insights.comparisons())
                .filteredOn(c -> c.verdict() == Verdict.MORE)
                .isEmpty();
        assertThat(insights.trends()).isNotEmpty().filteredOn(Trend::isClaimed).isEmpty();
        assertThat(insights.changes()).isEmpty();
    }

    @Test
    void a_change_is_told_with_its_day_and_the_calls_since() {
        Insights insights = of(planted(new Random(2), 400, 3));

        Change change = insights.changes().stream()
                .filter(c -> c.subject().equals(Subject.everywhere(CHECKING)))
                .findFirst()
                .orElseThrow();
        assertThat(change.since())
                .isBetween(MadeUpFindings.FIRST_DAY.plusDays(19), MadeUpFindings.FIRST_DAY.plusDays(21));
        assertThat(change.after()).isGreaterThan(change.before());
        assertThat(change.evidence().calls()).isBetween(180L, 220L);
    }

    @Test
    void a_change_in_one_of_many_stores_is_told_of_that_store() {
        Random chance = new Random(6);
        Insights insights = of(IntStream.range(0, 1500).mapToObj(i -> {
            int day = i / 30;
            String store = "store-" + i % 6;
            double later = store.equals("store-4") && day >= 30 ? 8 : 0;
            return new MadeUpFindings("o" + i, 250 + chance.nextInt(100))
                    .store(store)
                    .started(day, 10)
                    .silence(20, 3 + chance.nextInt(6) + later, CHECKING);
        }));

        assertThat(insights.changes())
                .filteredOn(c -> c.subject().grouping() == Grouping.STORE)
                .filteredOn(c -> c.subject().pattern().equals(CHECKING))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.subject().group()).isEqualTo("store-4");
                    assertThat(c.since())
                            .isBetween(MadeUpFindings.FIRST_DAY.plusDays(28), MadeUpFindings.FIRST_DAY.plusDays(32));
                });
    }

    @Test
    void a_trend_has_an_interval() {
        Random chance = new Random(4);
        Insights insights = of(IntStream.range(0, 400)
                .mapToObj(i -> new MadeUpFindings("o" + i, 300)
                        .started(i / 10, 10)
                        .silence(10, 5 + i / 10.0 + chance.nextInt(5), CHECKING)));

        Trend trend = insights.trends().stream()
                .filter(t -> t.subject().equals(Subject.everywhere(CHECKING)))
                .findFirst()
                .orElseThrow();
        assertThat(trend.isClaimed()).isTrue();
        assertThat(trend.points()).isEqualTo(40);
        assertThat(trend.slopePerWeek().interval().orElseThrow().contains(7.0 / 300))
                .isTrue();
        assertThat(trend.slopePerWeek().isApartFromZero()).isTrue();
    }

    @Test
    void a_call_far_from_the_others_is_an_outlier() {
        Insights insights = of(IntStream.range(0, 50)
                .mapToObj(
                        i -> new MadeUpFindings("o" + i, 3000).silence(10, i == 17 ? 1500 : 5 + i % 7, "unexplained")));

        assertThat(insights.outliers())
                .filteredOn(o -> o.subject().equals(Subject.everywhere("unexplained")))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.evidence().foremost()).containsExactly(new OrderId("o17"));
                    assertThat(o.z()).isGreaterThan(3.5);
                });
    }

    @Test
    void calls_whose_silences_mean_something_else_are_left_out_and_told_of() {
        Insights insights = of(Stream.of(
                new MadeUpFindings("a", 100).silence(10, 5, CHECKING),
                new MadeUpFindings("b", 100).silence(10, 5, CHECKING),
                new MadeUpFindings("c", 100).vocabulary("other").silence(10, 90, CHECKING)));

        assertThat(insights.calls()).isEqualTo(2);
        assertThat(insights.notes()).anyMatch(n -> n.startsWith("1 call analysed with other settings"));
        assertThat(insights.definitions())
                .extracting(d -> d.name())
                .containsExactly("chat-silence/1", "chat-insights/1");
    }

    @Test
    void calls_that_came_to_nothing_are_left_out_and_told_of() {
        Insights insights = AcrossCalls.of(
                Stream.of(CallAnalysis.failed(CallRecord.of(new OrderId("dead")), List.of())),
                MadeUpFindings.MEANING,
                Settings.DEFAULTS,
                Progress.NONE);

        assertThat(insights.calls()).isZero();
        assertThat(insights.notes()).anyMatch(n -> n.startsWith("1 call not analysed"));
        assertThat(insights.comparisons()).isEmpty();
    }

    @Test
    void it_ends_when_it_is_no_longer_wanted() {
        Progress cancelled = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> AcrossCalls.of(
                        Stream.of(new MadeUpFindings("a", 100).analysis()),
                        MadeUpFindings.MEANING,
                        Settings.DEFAULTS,
                        cancelled))
                .isInstanceOf(CancellationException.class);
    }

    /** Forty days of calls by ten agents, of whom agent 3 checks for four times as long; all check longer later. */
    private static Stream<MadeUpFindings> planted(Random chance, int calls, double later) {
        return IntStream.range(0, calls).mapToObj(i -> {
            int day = i / 10;
            double length = (3 + chance.nextInt(6)) * (i % 10 == 3 && later == 0 ? 5 : 1) + (day >= 20 ? later * 4 : 0);
            return new MadeUpFindings("o" + i, 250 + chance.nextInt(100))
                    .agent("agent-" + i % 10)
                    .store("store-" + i % 3)
                    .started(day, 9 + chance.nextInt(8))
                    .silence(20, length, CHECKING);
        });
    }

    private static Insights of(Stream<MadeUpFindings> calls) {
        return AcrossCalls.of(
                calls.map(MadeUpFindings::analysis), MadeUpFindings.MEANING, Settings.DEFAULTS, Progress.NONE);
    }

    private static SilenceFigures figures(Insights insights, String pattern) {
        return insights.patterns().stream()
                .filter(f -> f.subject().equals(Subject.everywhere(pattern)))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison comparison(Insights insights, String pattern, Grouping grouping, String group) {
        return insights.comparisons().stream()
                .filter(c -> c.subject().equals(new Subject(pattern, grouping, group)))
                .findFirst()
                .orElseThrow();
    }
}
