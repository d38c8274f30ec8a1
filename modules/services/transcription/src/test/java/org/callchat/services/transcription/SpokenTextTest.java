// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[BLANK_AUDIO]",
                " (music)",
                "*sighs*",
                "♪",
                " ♪♪ ♪ ",
                "...",
                " - ",
                "",
                "[ Silence",
                ">>",
                "(beep) ."
            })
    void what_was_not_spoken_is_dropped(String raw) {
        assertThat(SpokenText.clean(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' Hello.  How are you?'|Hello. How are you?",
                "[MUSIC] Thank you (laughs) for waiting.|Thank you for waiting.",
                "- Yes.|Yes.",
                ">> Yes, well-known.|Yes, well-known.",
                "♪ la la ♪|la la",
                "Ça va, 50 €?|Ça va, 50 €?",
            })
    void what_was_spoken_stays(String raw, String clean) {
        assertThat(SpokenText.clean(raw)).isEqualTo(clean);
    }

    @Test
    void control_characters_and_halves_of_characters_do_not_pass() {
        assertThat(SpokenText.clean("a\u0000b\uFFFD\u001b[31m c")).isEqualTo("a b");
    }

    @Test
    void a_lone_dash_is_no_word_of_its_own() {
        assertThat(SpokenText.words("Well - no, O'Brien.")).containsExactly("Well -", "no,", "O'Brien.");
    }
}
