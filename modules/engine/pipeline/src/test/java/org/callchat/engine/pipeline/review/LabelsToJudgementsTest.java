// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Findings;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.Verdict;
import org.junit.jupiter.api.Test;

class LabelsToJudgementsTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Silence FOUND = silence(5000, 14_000);
    private static final Silence OTHER = silence(20_000, 22_000);

    @Test
    void a_label_over_a_silence_judges_it_and_moves_its_edges() {
        LabelImport read = read(List.of(), label(5500, 13_750, "avoidable: slow #training"));

        assertThat(read.added()).isEmpty();
        Judgement judged = read.judged().get(0);
        assertThat(judged.mark()).isEqualTo(Mark.of(FOUND));
        assertThat(judged.opinion())
                .isEqualTo(new Opinion(
                        TimeRange.ofMillis(5500, 13_750),
                        Optional.of(Verdict.AVOIDABLE),
                        "slow",
                        List.of("training"),
                        false));
    }

    @Test
    void a_label_elsewhere_adds_a_silence_once_however_often_the_file_is_read() {
        LabelImport first = read(List.of(), label(30_000, 31_000, "system"));
        LabelImport second = read(first.added(), label(30_000, 31_000, "system"));

        assertThat(first.added()).hasSize(1);
        assertThat(first.added().get(0).mark().isAdded()).isTrue();
        assertThat(second.added()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(1);
    }

    @Test
    void what_was_exported_says_nothing_new() {
        Judgement said = new Judgement(
                call().order(),
                Mark.of(FOUND),
                Opinion.none(TimeRange.ofMillis(5100, 14_000))
                        .withVerdict(Optional.of(Verdict.SYSTEM))
                        .withNote("two\nlines"),
                "ada",
                NOON);
        LabelSheet exported = new CallLabels(call(), List.of(said)).sheet();

        LabelImport read = new LabelsToJudgements(new CallLabels(call(), List.of(said)), "ada", NOON).read(exported);

        assertThat(exported.tiers(LabelTier.Kind.SILENCES).get(0).labels())
                .extracting(Label::text)
                .containsExactly("system: two\nlines", "unjudged");
        assertThat(read).isEqualTo(new LabelImport(List.of(), List.of(), 2, 0));
    }

    @Test
    void a_label_without_a_note_takes_none_away() {
        Opinion noted = Opinion.none(FOUND.time())
                .withVerdict(Optional.of(Verdict.SYSTEM))
                .withNote("slow");
        Judgement said = new Judgement(call().order(), Mark.of(FOUND), noted, "ada", NOON);

        assertThat(read(List.of(said), label(5000, 14_000, "system")).unchanged())
                .isEqualTo(1);
        assertThat(read(List.of(said), label(5000, 14_000, "hold"))
                        .judged()
                        .get(0)
                        .opinion())
                .isEqualTo(noted.withVerdict(Optional.of(Verdict.HOLD)));
    }

    @Test
    void one_silence_is_judged_by_one_label() {
        LabelImport read = read(List.of(), label(5000, 14_000, "hold"), label(6000, 13_000, "system"));

        assertThat(read.judged()).hasSize(1);
        assertThat(read.added()).hasSize(1);
    }

    private static LabelImport read(List<Judgement> known, Label... labels) {
        LabelTier tier = new LabelTier(LabelSheet.SILENCES, LabelTier.Kind.SILENCES, Optional.empty(), List.of(labels));
        return new LabelsToJudgements(new CallLabels(call(), known), "ada", NOON)
                .read(new LabelSheet("call", Optional.empty(), List.of(tier)));
    }

    private static Label label(long start, long end, String text) {
        return new Label(TimeRange.ofMillis(start, end), text);
    }

    private static CallAnalysis call() {
        return new CallAnalysis(
                CallRecord.of(new OrderId("A")),
                Optional.empty(),
                Optional.empty(),
                new Findings(List.of(FOUND, OTHER), List.of(), List.of()),
                Timings.NONE,
                List.of());
    }

    private static Silence silence(long start, long end) {
        return new Silence(
                TimeRange.ofMillis(start, end),
                Optional.empty(),
                Silence.Kind.MUTUAL,
                Silence.Category.MEDIUM,
                Optional.empty(),
                List.of(),
                SilenceContext.NONE,
                new Agreement(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
