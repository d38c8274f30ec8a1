// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.id;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.SilencePlace;
import org.callchat.api.review.SilenceQuery;
import org.callchat.api.review.TextCorrection;
import org.callchat.api.review.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store does with what people say. The example's call has silences at 5–14, 20–21.5 and 40–60 s. */
abstract class ReviewsContract extends StoreFixture {
    private static final TimeRange FIRST = TimeRange.ofMillis(5000, 14_000);

    @BeforeEach
    void two_analysed_calls() {
        bring("A", OrderState.COMPLETED);
        bring("B", OrderState.COMPLETED);
    }

    @Test
    void a_judgement_is_kept_with_everything_it_says() {
        Opinion opinion = new Opinion(
                TimeRange.ofMillis(5250, 13_987),
                Optional.of(Verdict.NOT_A_SILENCE),
                "Er atmet – “laut”\nzweite Zeile",
                List.of("breath", "Zoë"),
                false);
        Judgement judgement = new Judgement(id("A"), Mark.found(FIRST, Optional.of(1)), opinion, "ada", NOON);

        assertThat(store.reviews().save(judgement)).isTrue();

        assertThat(store.reviews().judgements(id("A"))).containsExactly(judgement);
        assertThat(store.reviews().judgements(id("B"))).isEmpty();
    }

    @Test
    void what_is_said_anew_counts_and_what_was_said_before_is_kept() {
        judge("A", FIRST, Verdict.AVOIDABLE, "ada", NOON);
        judge("A", FIRST, Verdict.JUSTIFIED, "ada", NOON.plusSeconds(60));
        judge("A", FIRST, Verdict.SYSTEM, "bob", NOON);

        assertThat(store.reviews().judgements(id("A")))
                .extracting(Judgement::reviewer, j -> j.verdict().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ada", Verdict.JUSTIFIED),
                        org.assertj.core.groups.Tuple.tuple("bob", Verdict.SYSTEM));
        assertThat(store.reviews().history(id("A"), Mark.found(FIRST, Optional.empty()), "ada"))
                .extracting(j -> j.verdict().orElseThrow())
                .containsExactly(Verdict.AVOIDABLE, Verdict.JUSTIFIED);
    }

    @Test
    void judgements_survive_a_new_start_and_never_touch_the_result() {
        judge("A", FIRST, Verdict.NOT_A_SILENCE, "ada", NOON);
        List<Silence> found = store.analysis(id("A")).orElseThrow().findings().silences();
        store.close();
        store = open();

        assertThat(store.reviews().judgements(id("A"))).hasSize(1);
        assertThat(store.analysis(id("A")).orElseThrow().findings().silences()).isEqualTo(found);
    }

    @Test
    void an_unknown_order_cannot_be_judged() {
        assertThat(store.reviews().save(judgement("C", FIRST, Verdict.HOLD, "ada", NOON)))
                .isFalse();
        assertThat(store.reviews().save(correction("C", "oops", NOON))).isFalse();
    }

    @Test
    void two_windows_of_one_reviewer_may_save_at_the_same_moment() throws Exception {
        List<Callable<Boolean>> savers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Judgement said = judgement("A", FIRST, Verdict.values()[i], "ada", NOON.plusSeconds(i));
            savers.add(() -> store.reviews().save(said));
        }

        assertThat(runAll(savers)).containsOnly(true);

        assertThat(store.reviews().judgements(id("A"))).hasSize(1);
        assertThat(store.reviews().history(id("A"), Mark.found(FIRST, Optional.empty()), "ada"))
                .hasSize(4);
    }

    @Test
    void silences_to_judge_are_those_that_the_reviewer_has_not_judged() {
        judge("A", FIRST, Verdict.JUSTIFIED, "ada", NOON);
        judge("A", TimeRange.ofMillis(40_000, 60_000), Verdict.HOLD, "bob", NOON);

        assertThat(places(SilenceQuery.ALL, "ada")).containsExactly("A 20", "A 40", "B 5", "B 20", "B 40");
        assertThat(store.reviews().standing(SilenceQuery.ALL, "ada")).isEqualTo(new Reviews.Standing(1, 6));
    }

    @Test
    void a_judgement_counts_for_the_same_silence_found_a_little_differently() {
        judge("A", TimeRange.ofMillis(4000, 13_000), Verdict.JUSTIFIED, "ada", NOON);
        // lies within the long one but is no longer the same
        judge("B", TimeRange.ofMillis(5000, 8000), Verdict.JUSTIFIED, "ada", NOON);

        assertThat(places(SilenceQuery.ALL, "ada")).containsExactly("A 20", "A 40", "B 5", "B 20", "B 40");
    }

    @Test
    void a_verdict_that_is_taken_back_makes_a_silence_open_again() {
        judge("A", FIRST, Verdict.JUSTIFIED, "ada", NOON);
        store.reviews()
                .save(new Judgement(id("A"), Mark.found(FIRST, Optional.empty()), Opinion.none(FIRST), "ada", NOON));

        assertThat(places(SilenceQuery.ALL, "ada")).contains("A 5");
    }

    @Test
    void the_second_round_is_what_another_has_judged() {
        judge("A", FIRST, Verdict.JUSTIFIED, "ada", NOON);
        judge("B", FIRST, Verdict.JUSTIFIED, "ada", NOON);
        judge("B", FIRST, Verdict.AVOIDABLE, "bob", NOON);

        assertThat(places(query(Duration.ZERO, Set.of(), SilenceQuery.Round.SECOND), "bob"))
                .containsExactly("A 5");
        assertThat(places(query(Duration.ZERO, Set.of(), SilenceQuery.Round.SECOND), "ada"))
                .isEmpty();
    }

    @Test
    void silences_to_judge_go_by_length_category_and_calls() {
        assertThat(places(query(Duration.ofSeconds(10), Set.of(), SilenceQuery.Round.FIRST), "ada"))
                .containsExactly("A 40", "B 40");
        assertThat(places(query(Duration.ZERO, Set.of(Silence.Category.SHORT), SilenceQuery.Round.FIRST), "ada"))
                .containsExactly("A 20", "B 20");
        edit("A", new OrderEdit.Delete());
        assertThat(places(SilenceQuery.ALL, "ada")).containsExactly("B 5", "B 20", "B 40");
        assertThat(store.reviews()
                        .toJudge(
                                new SilenceQuery(
                                        Optional.of("another"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Duration.ZERO,
                                        Set.of(),
                                        SilenceQuery.Round.FIRST),
                                "ada",
                                10))
                .isEmpty();
    }

    @Test
    void judgements_of_many_calls_are_read_together() {
        judge("B", FIRST, Verdict.JUSTIFIED, "ada", NOON);
        judge("A", FIRST, Verdict.AVOIDABLE, "bob", NOON);

        assertThat(store.reviews().judgements(Optional.empty()))
                .extracting(Judgement::order)
                .containsExactly(id("A"), id("B"));
        assertThat(store.reviews().judgements(Optional.of("batch-1"))).hasSize(2);
        assertThat(store.reviews().judgements(Optional.of("another"))).isEmpty();
    }

    @Test
    void the_last_correction_of_a_place_counts_until_it_is_taken_back() {
        store.reviews().save(correction("A", "oops thanx", NOON));
        store.reviews().save(correction("A", "oops, thanks", NOON.plusSeconds(1)));

        assertThat(store.reviews().corrections(id("A")))
                .containsExactly(correction("A", "oops, thanks", NOON.plusSeconds(1)));

        store.reviews().save(correction("A", "oops thanks", NOON.plusSeconds(2)));
        assertThat(store.reviews().corrections(id("A"))).isEmpty();
    }

    @Test
    void a_call_that_somebody_judged_is_not_offered_to_the_archive() {
        judge("A", FIRST, Verdict.JUSTIFIED, "ada", NOON);

        assertThat(store.completedBefore(NOON.plusSeconds(60), Optional.empty()))
                .containsExactly(id("B"));
    }

    @Test
    void what_was_said_goes_with_its_order() {
        judge("A", FIRST, Verdict.JUSTIFIED, "ada", NOON);
        store.reviews().save(correction("A", "said", NOON));

        assertThat(store.removeCompleted(List.of(id("A")), Set.of(), NOON.plusSeconds(60)))
                .isTrue();

        assertThat(store.reviews().judgements(id("A"))).isEmpty();
        assertThat(store.reviews().corrections(id("A"))).isEmpty();
    }

    private void judge(String order, TimeRange found, Verdict verdict, String reviewer, Instant at) {
        assertThat(store.reviews().save(judgement(order, found, verdict, reviewer, at)))
                .isTrue();
    }

    private static Judgement judgement(String order, TimeRange found, Verdict verdict, String who, Instant at) {
        Opinion opinion = Opinion.none(found).withVerdict(Optional.of(verdict));
        return new Judgement(id(order), Mark.found(found, Optional.empty()), opinion, who, at);
    }

    private static TextCorrection correction(String order, String said, Instant at) {
        return new TextCorrection(
                id(order), Optional.of(0), TimeRange.ofMillis(1200, 2500), "oops thanks", said, "ada", at);
    }

    private static SilenceQuery query(Duration least, Set<Silence.Category> categories, SilenceQuery.Round round) {
        return new SilenceQuery(Optional.empty(), Optional.empty(), Optional.empty(), least, categories, round);
    }

    private List<String> places(SilenceQuery query, String reviewer) {
        return store.reviews().toJudge(query, reviewer, 100).stream()
                .map(ReviewsContract::text)
                .toList();
    }

    private static String text(SilencePlace place) {
        return place.order() + " " + place.time().start().toSeconds();
    }
}
