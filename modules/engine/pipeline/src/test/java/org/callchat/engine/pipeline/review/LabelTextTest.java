// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelTextTest {
    private static final Opinion NONE = Opinion.none(TimeRange.ofMillis(0, 1000));

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void every_verdict_comes_back_with_note_and_tags(Verdict verdict) {
        Opinion opinion = NONE.withVerdict(Optional.of(verdict))
                .withNote("looked: for the form #4 of 5")
                .withTags(List.of("training", "slow pc"));

        String text = LabelText.of(opinion);

        assertThat(text).isEqualTo(verdict.id() + ": looked: for the form #4 of 5 #training #slow_pc");
        assertThat(LabelText.parse(text).isSaidBy(opinion)).isTrue();
    }

    @Test
    void without_a_verdict_it_says_so() {
        assertThat(LabelText.of(NONE)).isEqualTo("unjudged");
        assertThat(LabelText.parse("unjudged").isSaidBy(NONE)).isTrue();
    }

    @Test
    void what_somebody_typed_freely_is_a_note() {
        LabelText text = LabelText.parse("hold music plays here");

        assertThat(text.verdict()).isEmpty();
        assertThat(text.note()).isEqualTo("hold music plays here");
        assertThat(LabelText.parse("Not a silence").verdict()).contains(Verdict.NOT_A_SILENCE);
    }

    @Test
    void line_breaks_that_a_format_loses_are_no_change() {
        Opinion opinion = NONE.withVerdict(Optional.of(Verdict.SYSTEM)).withNote("one\ntwo");

        assertThat(LabelText.parse("system: one two").isSaidBy(opinion)).isTrue();
    }
}
