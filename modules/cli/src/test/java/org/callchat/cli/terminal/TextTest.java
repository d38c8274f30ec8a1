// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void what_a_terminal_obeys_is_replaced() {
        assertThat(Text.clean("a\u001b[2J\u0000b\u009bc\u202Ed\ud800e\u2028f")).isEqualTo("a?[2J?b?c?d?e?f");
        assertThat(Text.clean("one\r\ntwo\tthree")).isEqualTo("one  two three");
        assertThat(Text.clean("Grüße, 電話 📞 –")).isEqualTo("Grüße, 電話 📞 –");
    }

    @Test
    void width_counts_columns_not_characters() {
        assertThat(Text.width("abc")).isEqualTo(3);
        assertThat(Text.width("電話")).isEqualTo(4);
        assertThat(Text.width("e\u0301")).isEqualTo(1);
        assertThat(Text.width("📞")).isEqualTo(2);
    }

    @Test
    void long_text_loses_its_middle() {
        assertThat(Text.cut("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(Text.cut("abcdefghij", 7)).isEqualTo("abc…hij");
        assertThat(Text.cut("電話電話電話", 5)).isEqualTo("電…話");
        assertThat(Text.cut("abc", 1)).isEqualTo("…");
        assertThat(Text.cut("abc", 0)).isEmpty();
    }

    @Test
    void sentences_break_at_spaces() {
        assertThat(Text.wrap("the quick brown fox", 10)).containsExactly("the quick", "brown fox");
        assertThat(Text.wrap("", 10)).containsExactly("");
        assertThat(Text.wrap("abcdefghijklm no", 7)).containsExactly("abc…klm", "no");
    }

    @Test
    void advice_is_numbered_and_indented() {
        assertThat(Text.numbered(java.util.List.of("do this first", "then that"), 12))
                .containsExactly(" 1. do this", "    first", " 2. then", "    that");
    }
}
