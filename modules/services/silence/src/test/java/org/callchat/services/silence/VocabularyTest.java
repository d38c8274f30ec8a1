// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @Test
    void the_shipped_vocabulary_knows_the_patterns() {
        assertThat(Vocabulary.parse(Vocabulary.shipped("en")).rules())
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
    void a_word_that_must_not_follow_is_understood() {
        List<Phrase> phrases = Phrase.parse("please hold !on|my");

        assertThat(phrases).containsExactly(new Phrase(List.of(Set.of("please"), Set.of("hold")), Set.of("on", "my")));
        assertThat(phrases.get(0).isAt(0, List.of("please", "hold"))).isTrue();
        assertThat(phrases.get(0).isAt(0, List.of("please", "hold", "it"))).isTrue();
        assertThat(phrases.get(0).isAt(0, List.of("please", "hold", "my", "beer")))
                .isFalse();
    }

    @Test
    void what_the_settings_bring_stands_in_for_what_is_shipped() {
        Settings own = Settings.DEFAULTS.with("vocabulary-en.txt", "[sigh agent last_turn]\noh dear\n");
        Settings german = Settings.DEFAULTS.with("vocabulary-de.txt", "[hold_announced agent recent]\neinen moment\n");

        assertThat(sighing("en").silence(own).patterns()).containsExactly(new SilencePattern("sigh", "Oh dear"));
        assertThat(sighing("en").silence().patterns()).containsExactly(new SilencePattern("unexplained", ""));
        assertThat(sighing("de").silence(german).patterns()).containsExactly(new SilencePattern("unexplained", ""));
        assertThat(sighing("de").silence().patterns()).isEmpty();
    }

    @Test
    void the_definition_names_the_vocabulary_by_its_content() {
        Settings own = Settings.DEFAULTS.with("vocabulary-en.txt", "[sigh agent last_turn]\noh dear\n");
        Settings other = Settings.DEFAULTS.with("vocabulary-en.txt", "[sigh agent last_turn]\noh my\n");
        Settings same = Settings.DEFAULTS.with("vocabulary-en.txt", Vocabulary.shipped("en"));

        assertThat(definition("en", own)).isEqualTo(definition("en", own)).isNotEqualTo(definition("en", other));
        assertThat(definition("en", Settings.DEFAULTS))
                .isEqualTo(definition("en", same))
                .isNotEqualTo(definition("en", own));
        assertThat(definition("en", own).data()).containsOnlyKeys("vocabulary-en.txt");
        assertThat(definition("de", own).data()).isEmpty();
        assertThat(definition("en", Settings.DEFAULTS.with(SilenceSettings.MINIMUM, 2.0)))
                .isNotEqualTo(definition("en", Settings.DEFAULTS));
    }

    private static MadeUpCall sighing(String language) {
        return new MadeUpCall(20, 2)
                .language(language)
                .said(MadeUpCall.AGENT, 0, 4, "Oh dear.")
                .said(MadeUpCall.CUSTOMER, 10, 20, "Yes.");
    }

    private static Definition definition(String language, Settings settings) {
        return new SilenceAnalyzer()
                .analyze(sighing(language).material(), settings, Progress.NONE)
                .definitions()
                .get(0);
    }

    @Test
    void sections_comments_and_empty_lines_are_told_apart() {
        Vocabulary vocabulary = VocabularyReader.parse(
                List.of("# mine", "", "[sigh agent last_turn]", "oh dear", "[fillers]", "um uh", "[lead_ins]", "so"));

        assertThat(vocabulary.rules())
                .containsExactly(Rule.of("sigh", Rule.Speaker.AGENT, Rule.Place.LAST_TURN, Phrase.parse("oh dear")));
        assertThat(vocabulary.fillers()).containsExactlyInAnyOrder("um", "uh");
        assertThat(vocabulary.leadIns()).containsExactly("so");
    }

    @Test
    void a_phrase_before_any_section_is_refused() {
        assertThatThrownBy(() -> VocabularyReader.parse(List.of("let me check")))
                .hasMessageContaining("line 1, \"let me check\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"let !", "[sigh]", "[sigh nobody last_turn]", "[sigh agent somewhere]", "[", "* me", "a|! b"})
    void a_line_that_cannot_be_understood_is_named(String line) {
        assertThatThrownBy(() -> VocabularyReader.parse(List.of("[sigh agent recent]", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2, ");
    }
}
