// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Comparison.Verdict;
import org.callchat.api.insight.Estimate;
import org.callchat.api.insight.Evidence;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Insights;
import org.callchat.api.insight.Interval;
import org.callchat.api.insight.Outlier;
import org.callchat.api.insight.Recommendation;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.insight.Subject;
import org.callchat.api.insight.Trend;
import org.callchat.api.model.Definition;
import org.callchat.api.model.OrderId;
import org.callchat.engine.pipeline.WorkingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsCommandTest {
    private static final String CHECKING = "checking_information";

    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void some_insights() {
        chat = new CommandLineFixture(folder);
        Evidence evidence = new Evidence(3, 5, Duration.ofSeconds(75), List.of(new OrderId("N-1"), new OrderId("N-2")));
        Subject ann = new Subject(CHECKING, Grouping.AGENT, "Ann");
        Subject ben = new Subject(CHECKING, Grouping.AGENT, "Ben");
        Subject leeds = new Subject("unexplained", Grouping.STORE, "Leeds");
        chat.engine.desk.insights = List.of(new Insights(
                List.of(new Definition("chat-insights/1", Map.of("confidence", 0.95), Map.of())),
                40,
                Duration.ofHours(2),
                List.of("1 call not analysed yet, or without sound: left out."),
                List.of(figures(Subject.everywhere(CHECKING), evidence), figures(Subject.everywhere("hold"), NOTHING)),
                List.of(
                        comparison(ann, evidence, Verdict.MORE, Duration.ofSeconds(60)),
                        comparison(ben, NOTHING, Verdict.TOO_FEW, Duration.ofSeconds(-60)),
                        comparison(leeds, evidence, Verdict.MORE, Duration.ofSeconds(20))),
                List.of(new Trend(
                        Subject.everywhere(CHECKING),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 10, 10),
                        40,
                        40,
                        interval(0.004, 0.002, 0.006),
                        true,
                        evidence)),
                List.of(new Change(
                        Subject.everywhere(CHECKING), LocalDate.of(2026, 9, 20), 0.02, 0.05, 0.001, evidence)),
                List.of(new Outlier(ann, 0.09, 0.03, 5.2, evidence)),
                List.of(new Recommendation(ann, "Ann takes long.", "Look why.", Duration.ofSeconds(60), evidence))));
    }

    private static final Evidence NOTHING = new Evidence(0, 0, Duration.ZERO, List.of());

    @Test
    void patterns_are_told_with_their_interval_and_what_to_do_with_its_calls() {
        assertThat(chat.run("insights")).isZero();

        assertThat(chat.out().lines())
                .anyMatch(l -> l.startsWith("40 calls, 2:00:00 of handling time"))
                .anyMatch(l -> l.matches(CHECKING + " +3 +5 +1:15 +3\\.0 % \\(2\\.0 to 4\\.0\\) +5\\.0 s .*"))
                .anyMatch(l -> l.matches("hold +0 +0 +0:00 .* - +- +-"))
                .anyMatch(l -> l.contains("rises") && l.contains("+0.40 (+0.20 to +0.60) a week"))
                .anyMatch(l -> l.contains("changes on 2026-09-20") && l.contains("2.0 % to 5.0 %"))
                .anyMatch(l -> l.contains("5.2") && l.contains("N-1, N-2 and 1 more"))
                .anyMatch(l -> l.contains("1. Ann takes long."))
                .anyMatch(l -> l.contains("To win: 1:00. Calls: N-1, N-2 and 1 more."));
        assertThat(chat.err()).contains("1 call not analysed yet");
    }

    @Test
    void by_agent_only_claims_are_shown_unless_a_pattern_is_named() {
        assertThat(chat.run("insights", "--by", "agent")).isZero();
        assertThat(chat.out())
                .contains("Ann")
                .doesNotContain("Ben")
                .doesNotContain("Leeds")
                .contains("1 rest on too few");

        assertThat(chat.run("insights", "--by", "agent", "--pattern", CHECKING)).isZero();
        assertThat(chat.out().lines())
                .anyMatch(l -> l.startsWith("Ben") && l.endsWith("too few calls"))
                .anyMatch(l -> l.startsWith("Ann") && l.contains("+1:00") && l.endsWith("more"));
    }

    @Test
    void as_json_what_could_not_be_told_is_null() throws Exception {
        assertThat(chat.run("insights", "--json", "--by", "agent")).isZero();

        JsonNode json = new ObjectMapper().readTree(chat.out());
        assertThat(json.get("schema").asText()).isEqualTo("chat-insights/1");
        assertThat(json.get("comparisons")).hasSize(2);
        JsonNode ben = json.get("comparisons").get(1);
        assertThat(ben.get("group").asText()).isEqualTo("Ben");
        assertThat(ben.get("verdict").asText()).isEqualTo("too_few");
        assertThat(ben.get("difference_interval").isNull()).isTrue();
        assertThat(ben.get("median_s").isNull()).isTrue();
        assertThat(json.get("recommendations")
                        .get(0)
                        .get("evidence")
                        .get("foremost")
                        .get(0)
                        .asText())
                .isEqualTo("N-1");
    }

    @Test
    void what_nobody_groups_by_and_a_pattern_nobody_has_are_wrong_usage() {
        assertThat(chat.run("insights", "--by", "weather")).isEqualTo(2);
        assertThat(chat.err()).contains("--by takes agent, store or hour");
        assertThat(chat.run("insights", "--pattern", "sighing")).isEqualTo(2);
        assertThat(chat.err()).contains("there are " + CHECKING + ", hold");
    }

    @Test
    void the_vocabulary_is_listed_and_written_out() {
        Path file = folder.resolve("vocabulary-en.txt");
        chat.engine.desk.texts = List.of(new WorkingText("vocabulary-en.txt", "What people say.", file, true, true));

        assertThat(chat.run("vocabulary")).isZero();
        assertThat(chat.out()).contains("vocabulary-en.txt", "edited", file.toString());
        assertThat(chat.run("vocabulary", "--edit", "vocabulary-en.txt")).isZero();
        assertThat(chat.out().strip()).endsWith("vocabulary-en.txt");
    }

    private static Estimate interval(double value, double low, double high) {
        return new Estimate(value, Optional.of(new Interval(low, high)));
    }

    private static SilenceFigures figures(Subject subject, Evidence evidence) {
        boolean any = evidence.silences() > 0;
        return new SilenceFigures(
                subject,
                20,
                Duration.ofHours(1),
                evidence,
                any ? interval(0.03, 0.02, 0.04) : new Estimate(0, Optional.empty()),
                any
                        ? Optional.of(new SilenceFigures.Lengths(
                                Duration.ofSeconds(5), Duration.ofSeconds(9), Duration.ofSeconds(10)))
                        : Optional.empty());
    }

    private static Comparison comparison(Subject subject, Evidence evidence, Verdict verdict, Duration impact) {
        Estimate difference =
                verdict == Verdict.TOO_FEW ? new Estimate(-0.01, Optional.empty()) : interval(0.01, 0.005, 0.015);
        return new Comparison(figures(subject, evidence), 20, interval(0.02, 0.01, 0.03), difference, impact, verdict);
    }
}
