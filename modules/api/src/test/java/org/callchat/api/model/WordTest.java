// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

    @Test
    void plain_words_have_neither_case_nor_punctuation() {
        assertThat(Word.plain("Oops, MY mistake…")).containsExactly("oops", "my", "mistake");
        assertThat(Word.plain("Check-in?")).containsExactly("check", "in");
        assertThat(Word.plain("— ... !")).isEmpty();
        assertThat(Word.plain("")).isEmpty();
    }

    @Test
    void apostrophes_stay_inside_words_however_they_are_written() {
        assertThat(Word.plain("don’t 'Oops' we'll")).containsExactly("don't", "oops", "we'll");
    }

    @Test
    void letters_of_any_script_make_words() {
        assertThat(Word.plain("Größe ÉTÉ e\u0301te\u0301 Упс 第2")).containsExactly("größe", "été", "été", "упс", "第2");
    }
}
