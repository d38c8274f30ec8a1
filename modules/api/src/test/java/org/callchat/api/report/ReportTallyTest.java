// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callchat.api.insight.Grouping;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Findings;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Measure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;
import org.junit.jupiter.api.Test;

class ReportTallyTest {

    @Test
    void calls_are_added_up_by_agent_store_hour_and_day() {
        ReportFigures figures = ReportTally.of(Stream.of(
                call("a", "Ann", List.of(2.0, 9.0), List.of()),
                call("b", "Ann", List.of(4.0), List.of()),
                call("c", "Bob", List.of(), List.of()),
                CallAnalysis.failed(CallRecord.of(new OrderId("d")), List.of())));

        assertThat(figures.calls()).isEqualTo(3);
        GroupFigures ann = figures.of(Grouping.AGENT).get(0);
        assertThat(ann.name()).isEqualTo("Ann");
        assertThat(ann.calls()).isEqualTo(2);
        assertThat(ann.silences().silences()).isEqualTo(3);
        assertThat(ann.silences().time()).isEqualTo(Duration.ofSeconds(15));
        assertThat(ann.silences().foremost()).containsExactly(new OrderId("a"), new OrderId("b"));
        assertThat(ann.longest()).isEqualTo(Duration.ofSeconds(9));
        assertThat(ann.share()).contains(15.0 / 200);
        assertThat(ann.talkRatio()).contains(0.5);
        assertThat(figures.of(Grouping.HOUR)).extracting(GroupFigures::name).containsExactly("08");
        assertThat(figures.days()).extracting(GroupFigures::name).containsExactly("2026-11-02");
        assertThat(figures.of(Grouping.STORE)).isEmpty();
    }

    @Test
    void a_measure_that_was_not_taken_does_not_count_as_zero() {
        MeasureFigures ratio = ReportTally.of(Stream.of(
                        call("a", "Ann", List.of(), List.of()), mono("b"), call("c", "Ann", List.of(), List.of())))
                .measures()
                .stream()
                .filter(m -> m.id().equals("talk_ratio"))
                .findFirst()
                .orElseThrow();

        assertThat(ratio.calls()).isEqualTo(2);
        assertThat(ratio.mean()).isEqualTo(0.5);
        assertThat(ratio.highest()).isEqualTo(new OrderId("a"));
    }

    @Test
    void quantiles_lie_between_values_in_proportion() {
        MeasureFigures waits = ReportTally.of(IntStream.rangeClosed(1, 101)
                        .mapToObj(i -> withMeasure("c%03d".formatted(i), Measure.of("wait_s", i))))
                .measures()
                .get(0);

        assertThat(waits.median()).isEqualTo(51);
        assertThat(waits.p95()).isEqualTo(96);
        assertThat(waits.minimum()).isEqualTo(1);
        assertThat(waits.maximum()).isEqualTo(101);
    }

    @Test
    void a_measure_of_each_channel_is_told_by_party() {
        List<MeasureFigures> measures = ReportTally.of(
                        Stream.of(withMeasure("a", Measure.perChannel("talk_time_s", List.of(3.0, 4.0)))))
                .measures();

        assertThat(measures)
                .extracting(MeasureFigures::party)
                .containsExactly(Optional.of(ChannelRole.AGENT), Optional.of(ChannelRole.CUSTOMER));
    }

    @Test
    void the_longest_silences_come_first_and_no_more_than_are_wanted() {
        List<Double> lengths =
                IntStream.rangeClosed(1, 60).mapToObj(i -> i * 1.0).toList();
        List<NotedSilence> longest =
                ReportTally.of(Stream.of(call("a", "Ann", lengths, List.of()))).longest();

        assertThat(longest).hasSize(ReportTally.LONGEST);
        assertThat(longest.get(0).silence().time().length()).isEqualTo(Duration.ofSeconds(60));
        assertThat(longest.get(49).silence().time().length()).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void keywords_are_counted_by_hits_and_by_calls() {
        List<KeywordFigures> keywords = ReportTally.of(Stream.of(
                        call("a", "Ann", List.of(), List.of("oops", "oops", "refund")),
                        call("b", "Ann", List.of(), List.of("oops"))))
                .keywords();

        assertThat(keywords)
                .containsExactly(
                        new KeywordFigures("oops", 3, 2, List.of(new OrderId("a"), new OrderId("b"))),
                        new KeywordFigures("refund", 1, 1, List.of(new OrderId("a"))));
    }

    private static CallAnalysis call(String id, String agent, List<Double> silences, List<String> keywords) {
        List<Silence> found = new ArrayList<>();
        double at = 0;
        for (double length : silences) {
            found.add(new Silence(
                    TimeRange.ofSeconds(at, at + length),
                    Optional.empty(),
                    Silence.Kind.MUTUAL,
                    Silence.Category.SHORT,
                    Optional.empty(),
                    List.of(),
                    SilenceContext.NONE,
                    new Agreement(Optional.empty(), Optional.empty(), Optional.empty())));
            at += length + 1;
        }
        List<KeywordHit> said = keywords.stream()
                .map(term -> new KeywordHit(term, Optional.of(0), TimeRange.ofSeconds(1, 2), Optional.empty()))
                .toList();
        return analysis(id, agent, new Findings(found, said, List.of(Measure.of("talk_ratio", 0.5))));
    }

    private static CallAnalysis mono(String id) {
        return withMeasure(id, Measure.notMeasured("talk_ratio"));
    }

    private static CallAnalysis withMeasure(String id, Measure measure) {
        return analysis(id, "Ann", new Findings(List.of(), List.of(), List.of(measure)));
    }

    private static CallAnalysis analysis(String id, String agent, Findings findings) {
        CallRecord call = new CallRecord(
                new OrderId(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(agent),
                Optional.of(OffsetDateTime.parse("2026-11-02T08:30:00+01:00")),
                List.of());
        Recording recording = new Recording(
                id + ".wav",
                new ContentHash("ab".repeat(32)),
                Duration.ofSeconds(100),
                2,
                ChannelRole.standard(2),
                8000,
                "pcm_s16le");
        return new CallAnalysis(call, Optional.of(recording), Optional.empty(), findings, Timings.NONE, List.of());
    }
}
