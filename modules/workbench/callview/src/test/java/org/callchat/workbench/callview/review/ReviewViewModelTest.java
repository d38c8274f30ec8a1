// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.Verdict;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.Calls;
import org.junit.jupiter.api.Test;

/** The call has silences at 4–10, 13–16 and 21–30 s. */
class ReviewViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final CallViewModel call = new CallViewModel(Calls.halfMinute());
    private final List<SaveQueue.Entry> saved = new ArrayList<>();
    private Optional<Throwable> trouble = Optional.empty();
    private final ReviewViewModel review = new ReviewViewModel(
            call,
            "ada",
            (entry, done, failed) -> {
                if (trouble.isPresent()) {
                    failed.accept(trouble.get());
                } else {
                    saved.add(entry);
                    done.run();
                }
            },
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void a_verdict_is_given_and_kept_at_once_and_the_same_again_takes_it_back() {
        call.select(call.pauses().get(1));
        review.judge(Verdict.SYSTEM);

        assertThat(review.selected().orElseThrow().verdict()).contains(Verdict.SYSTEM);
        assertThat(review.progress()).isEqualTo(new ReviewViewModel.Progress(1, 3));
        assertThat(review.saved()).isInstanceOf(SaveState.Saved.class);

        review.judge(Verdict.SYSTEM);
        assertThat(review.selected().orElseThrow().verdict()).isEmpty();
        assertThat(saved)
                .extracting(e -> e.opinion().verdict())
                .containsExactly(Optional.of(Verdict.SYSTEM), Optional.empty());
    }

    @Test
    void everything_is_taken_back_in_order_and_done_again() {
        call.select(call.pauses().get(0));
        review.judge(Verdict.JUSTIFIED);
        review.write(review.rows().get(0).mark(), "needed", "a, b");
        review.moveEdges(TimeRange.ofMillis(4500, 10_000));
        call.timeline().update(s -> s.withSelection(Optional.of(TimeRange.ofMillis(17_000, 18_000))));
        review.add();
        assertThat(review.rows()).hasSize(4);

        review.undo();
        assertThat(review.rows()).hasSize(3);
        review.undo();
        review.undo();
        review.undo();
        assertThat(review.canUndo()).isFalse();
        assertThat(review.rows().get(0).mine()).isEqualTo(Opinion.none(TimeRange.ofMillis(4000, 10_000)));

        review.redo();
        review.redo();
        review.redo();
        review.redo();
        assertThat(review.canRedo()).isFalse();
        assertThat(review.rows()).hasSize(4);
        assertThat(review.rows().get(0).mine())
                .isEqualTo(new Opinion(
                        TimeRange.ofMillis(4500, 10_000),
                        Optional.of(Verdict.JUSTIFIED),
                        "needed",
                        List.of("a", "b"),
                        false));
        assertThat(saved).hasSize(12);
    }

    @Test
    void edges_move_for_the_reviewer_and_not_for_the_machine() {
        call.select(call.pauses().get(0));
        call.timeline().update(s -> s.withPlayhead(Duration.ofMillis(5500)));
        review.startAtPlayhead();
        call.timeline().update(s -> s.withPlayhead(Duration.ofMillis(9000)));
        review.endAtPlayhead();

        assertThat(call.selectedSilence().orElseThrow().time()).isEqualTo(TimeRange.ofMillis(5500, 9000));
        assertThat(review.selected().orElseThrow().movedEdges()).isTrue();
        assertThat(review.selected().orElseThrow().mark()).isEqualTo(Mark.of(found(0)));
        assertThat(found(0).time()).isEqualTo(TimeRange.ofMillis(4000, 10_000));

        review.resetEdges();
        assertThat(call.selectedSilence()).contains(found(0));
    }

    @Test
    void a_silence_that_was_added_is_gone_through_like_the_others_and_can_be_taken_away() {
        call.timeline().update(s -> s.withSelection(Optional.of(TimeRange.ofMillis(17_000, 18_000))));
        assertThat(review.canAdd()).isTrue();
        review.add();

        assertThat(review.selected().orElseThrow().mark().isAdded()).isTrue();
        assertThat(call.pauses()).hasSize(4);
        assertThat(review.canAdd()).isFalse();

        review.remove();
        assertThat(call.pauses()).hasSize(3);
        assertThat(review.selected()).isEmpty();
    }

    @Test
    void removing_one_that_was_found_is_a_verdict() {
        call.select(call.pauses().get(0));
        review.remove();

        assertThat(review.rows()).hasSize(3);
        assertThat(review.rows().get(0).verdict()).contains(Verdict.NOT_A_SILENCE);
        assertThat(review.rows().get(0).counts()).isFalse();
    }

    @Test
    void in_a_blind_review_nothing_of_others_is_seen() {
        Opinion opinion = Opinion.none(found(0).time()).withVerdict(Optional.of(Verdict.AVOIDABLE));
        review.load(List.of(new Judgement(Calls.ID, Mark.of(found(0)), opinion, "bob", NOON)));
        assertThat(review.rows().get(0).others()).hasSize(1);
        assertThat(review.rows().get(0).verdict()).isEmpty();

        review.setBlind(true);
        assertThat(review.rows().get(0).others()).isEmpty();

        review.setReviewer("bob");
        assertThat(review.rows().get(0).verdict()).contains(Verdict.AVOIDABLE);
    }

    @Test
    void the_next_silence_to_judge_is_one_without_a_verdict_and_after_the_last_comes_the_first() {
        assertThat(review.selectNextOpen()).isTrue();
        assertThat(call.selectedSilence()).contains(found(0));
        review.judge(Verdict.HOLD);
        review.selectNextOpen();
        review.judge(Verdict.HOLD);
        call.seek(Duration.ofSeconds(29));
        assertThat(review.selectNextOpen()).isTrue();
        assertThat(call.selectedSilence()).contains(found(2));
        review.judge(Verdict.HOLD);
        assertThat(review.selectNextOpen()).isFalse();
    }

    @Test
    void what_could_not_be_kept_is_said_and_kept_later_in_order() {
        trouble = Optional.of(new IllegalStateException("the database is away"));
        call.select(call.pauses().get(0));
        review.judge(Verdict.HOLD);
        review.judge(Verdict.SYSTEM);

        assertThat(review.saved()).isInstanceOf(SaveState.Failed.class);
        assertThat(review.selected().orElseThrow().verdict()).contains(Verdict.SYSTEM);

        trouble = Optional.empty();
        review.retrySaving();
        assertThat(saved)
                .extracting(e -> e.opinion().verdict().orElseThrow())
                .containsExactly(Verdict.HOLD, Verdict.SYSTEM);
        assertThat(review.saved()).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void judgements_of_a_slightly_different_analysis_are_found_again() {
        Opinion opinion = Opinion.none(TimeRange.ofMillis(4200, 10_400)).withVerdict(Optional.of(Verdict.HOLD));
        Mark before = Mark.found(TimeRange.ofMillis(4200, 10_400), Optional.empty());
        review.load(List.of(new Judgement(Calls.ID, before, opinion, "ada", NOON)));

        assertThat(review.rows().get(0).verdict()).contains(Verdict.HOLD);
        assertThat(review.rows().get(0).silence()).isEqualTo(found(0));
    }

    private Silence found(int index) {
        return call.call().findings().silences().get(index);
    }
}
