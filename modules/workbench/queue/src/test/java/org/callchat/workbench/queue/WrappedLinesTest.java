// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedLinesTest {
    @Test
    void text_breaks_between_words() {
        assertThat(WrappedLines.of("one two three four", 9, String::length))
                .containsExactly("one two", "three", "four");
    }

    @Test
    void a_word_wider_than_the_line_stands_alone() {
        assertThat(WrappedLines.of("in /a/very/long/path now", 6, String::length))
                .containsExactly("in", "/a/very/long/path", "now");
    }

    @Test
    void short_text_is_one_line() {
        assertThat(WrappedLines.of(" short ", 60, String::length)).containsExactly("short");
    }
}
