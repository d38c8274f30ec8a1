// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Settings;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordAnalyzerTest {

    @Test
    void oops_is_found_by_default_with_speaker_time_and_confidence() {
        MadeUpCall call = new MadeUpCall(10, 2).said(1, 4, 6, "Well, Oops, my mistake.");

        assertThat(found(call, Settings.DEFAULTS))
                .containsExactly(
                        new KeywordHit("oops", Optional.of(1), TimeRange.ofSeconds(4.5, 5.0), Optional.of(0.9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoops",
                "Whoops,",
                "groups",
                "loops",
                "I hope so",
                "oop",
                "ooops",
                "scoops",
                "oopses",
                "shops",
                "oo ps"
            })
    void near_misses_do_not_count(String text) {
        assertThat(found(new MadeUpCall(10, 2).said(0, 0, 2, text), Settings.DEFAULTS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oops!", "OOPS", "\"oops\"", "‘Oops’", "oops…", "(oops)", "oops-a-daisy", "ＯＯＰＳ"})
    void case_and_punctuation_do_not_matter(String text) {
        assertThat(found(new MadeUpCall(10, 2).said(0, 0, 2, text), Settings.DEFAULTS))
                .hasSize(1);
    }

    @Test
    void a_phrase_runs_across_words_and_near_segments_of_one_speaker() {
        Settings settings = terms("let me check, thank you");
        MadeUpCall call = new MadeUpCall(20, 2)
                .said(0, 1, 2, "Thank you. Let")
                .said(0, 2.5, 3.5, "me, check!")
                .said(0, 4, 5, "Thank")
                .said(1, 5.1, 5.9, "you")
                .said(0, 7, 8, "you");

        assertThat(found(call, settings))
                .extracting(KeywordHit::term, KeywordHit::channel)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("thank you", Optional.of(0)),
                        org.assertj.core.groups.Tuple.tuple("let me check", Optional.of(0)));
    }

    @Test
    void a_phrase_has_the_time_of_its_words_and_the_confidence_of_its_least_sure_one() {
        Word sure = MadeUpCall.word("bear", 1, 1.5);
        Word unsure = new Word("with", TimeRange.ofSeconds(1.5, 2), Optional.of(0.3), Word.Timing.INTERPOLATED, false);
        Word unknown = new Word("me.", TimeRange.ofSeconds(2, 2.25), Optional.empty(), Word.Timing.INTERPOLATED, false);
        MadeUpCall call = new MadeUpCall(10, 2).segment(0, List.of(sure, unsure, unknown));

        assertThat(found(call, terms("bear with me")))
                .containsExactly(
                        new KeywordHit("bear with me", Optional.of(0), TimeRange.ofSeconds(1, 2.25), Optional.of(0.3)));
    }

    @Test
    void a_suspect_word_neither_counts_nor_lets_a_phrase_run_across_it() {
        Word suspect = MadeUpCall.word("oops", 1.4, 1.6).markedSuspect(true);
        MadeUpCall call = new MadeUpCall(10, 2)
                .segment(0, List.of(MadeUpCall.word("good", 1, 1.4), suspect, MadeUpCall.word("bye", 1.6, 2)));

        assertThat(found(call, terms("oops, good bye"))).isEmpty();
    }

    @Test
    void a_word_said_twice_is_found_twice_and_a_term_written_twice_counts_once() {
        MadeUpCall call = new MadeUpCall(10, 2).said(0, 0, 1, "oops oops");

        assertThat(found(call, terms("oops, OOPS, , oops!"))).hasSize(2);
    }

    @Test
    void on_a_mono_recording_nobody_is_named() {
        MadeUpCall call = new MadeUpCall(10, 1).said(0, 0, 1, "Oops.");

        assertThat(found(call, Settings.DEFAULTS))
                .extracting(KeywordHit::channel)
                .containsExactly(Optional.empty());
    }

    @Test
    void letters_of_any_language_make_words_and_apostrophes_may_be_curly() {
        MadeUpCall call = new MadeUpCall(10, 2).said(0, 0, 4, "Größe ungrößer don’t we'll упс");

        assertThat(found(call, terms("GRÖSSE, größe, don't, well, упс")))
                .extracting(KeywordHit::term)
                .containsExactly("größe", "don't", "упс");
    }

    @Test
    void no_terms_find_nothing() {
        assertThat(found(new MadeUpCall(10, 2).said(0, 0, 1, "oops"), terms("")))
                .isEmpty();
    }

    @Test
    void a_term_without_any_letter_is_refused_by_name() {
        MadeUpCall call = new MadeUpCall(10, 2);

        assertThatThrownBy(() -> found(call, terms("oops, ?!")))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("\"?!\"")
                .hasMessageContaining("keywords.terms");
    }

    @Test
    void both_analysers_are_found_as_services() {
        assertThat(ServiceLoader.load(CallAnalyzer.class))
                .extracting(CallAnalyzer::id)
                .containsExactlyInAnyOrder("keywords", "conversation");
    }

    private static List<KeywordHit> found(MadeUpCall call, Settings settings) {
        return new KeywordAnalyzer()
                .analyze(call.material(), settings, Progress.NONE)
                .keywords();
    }

    private static Settings terms(String terms) {
        return Settings.DEFAULTS.with(KeywordAnalyzer.TERMS, terms);
    }
}
