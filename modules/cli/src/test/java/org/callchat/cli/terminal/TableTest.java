// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_line_up() {
        Table table = new Table(Table.cut("name"), Table.right("n"), Table.left("state"))
                .row("a", 7, "ok")
                .row("longer", 1234, "failed");

        assertThat(table.lines(80, false))
                .containsExactly(
                        "name       n  state", "--------------------", "a          7  ok", "longer  1234  failed");
    }

    @Test
    void names_give_way_and_sentences_break_so_that_the_table_fits() {
        Table table = new Table(Table.cut("name"), Table.wrap("why"))
                .row("a-very-long-name-of-a-recording-indeed.wav", "because of this and of that and of something else");

        assertThat(table.lines(40, false))
                .allMatch(line -> Text.width(line) <= 40)
                .anyMatch(line -> line.contains("…"));
        assertThat(table.lines(40, false)).hasSizeGreaterThan(3);
    }

    @Test
    void fields_are_cleaned_and_painted_only_with_colour() {
        Table table = new Table(Table.left("state")).row(new Table.Cell("b\u001b[0mad", Ink.BAD));

        assertThat(table.lines(40, false)).contains("b?[0mad");
        assertThat(table.lines(40, true)).contains("\u001b[31mb?[0mad\u001b[0m");
    }

    @Test
    void a_row_has_a_field_for_every_column() {
        Table table = new Table(Table.left("a"), Table.left("b"));

        assertThatThrownBy(() -> table.row("one")).isInstanceOf(IllegalArgumentException.class);
    }
}
