// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @Test
    void the_shipped_vocabulary_knows_the_patterns() {
        assertThat(Vocabulary.shipped("en").rules())
                .extracting(Rule::pattern)
                .contains(
                        "post_greeting",
                        "post_question",
                        "checking_information",
                        "hold_announced",
                        "customer_confusion",
                        "after_oops");
    }

    @Test
    void a_choice_a_word_that_may_be_missing_and_any_word_are_understood() {
        List<Phrase> phrases = Phrase.parse("Let me|us just? check *");

        assertThat(phrases)
                .containsExactly(
                        new Phrase(
                                List.of(Set.of("let"), Set.of("me", "us"), Set.of("just"), Set.of("check"), Set.of())),
                        new Phrase(List.of(Set.of("let"), Set.of("me", "us"), Set.of("check"), Set.of())));
        assertThat(phrases.get(1).isAt(1, List.of("so", "let", "us", "check", "that")))
                .isTrue();
        assertThat(phrases.get(1).isAt(1, List.of("so", "let", "us", "check"))).isFalse();
    }

    @Test
    void sections_comments_and_empty_lines_are_told_apart() {
        Vocabulary vocabulary = VocabularyReader.parse(
                "own.txt",
                List.of("# mine", "", "[sigh agent last_turn]", "oh dear", "[fillers]", "um uh", "[lead_ins]", "so"));

        assertThat(vocabulary.rules())
                .containsExactly(Rule.of("sigh", Rule.Speaker.AGENT, Rule.Place.LAST_TURN, Phrase.parse("oh dear")));
        assertThat(vocabulary.fillers()).containsExactlyInAnyOrder("um", "uh");
        assertThat(vocabulary.leadIns()).containsExactly("so");
    }

    @Test
    void a_phrase_before_any_section_is_refused() {
        assertThatThrownBy(() -> VocabularyReader.parse("own.txt", List.of("let me check")))
                .hasMessageContaining("own.txt:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"let !", "[sigh]", "[sigh nobody last_turn]", "[sigh agent somewhere]", "[", "* me", "a|! b"})
    void a_line_that_cannot_be_understood_is_named(String line) {
        assertThatThrownBy(() -> VocabularyReader.parse("own.txt", List.of("[sigh agent recent]", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.txt:2");
    }
}
