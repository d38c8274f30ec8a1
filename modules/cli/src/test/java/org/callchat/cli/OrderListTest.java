// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.callchat.api.spi.CallSource.Refusal;
import org.junit.jupiter.api.Test;

class OrderListTest {

    private static OrderList read(String text) throws IOException {
        return OrderList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "list.csv");
    }

    private static List<String> ids(String text) throws IOException {
        return read(text).orders().stream().map(Object::toString).toList();
    }

    @Test
    void one_id_per_line_needs_no_header() throws IOException {
        assertThat(ids("N-1\nN-2\r\n\n  N-3  \n")).containsExactly("N-1", "N-2", "N-3");
    }

    @Test
    void the_column_order_id_is_found_wherever_it_is() throws IOException {
        assertThat(ids("agent,Order_ID\n\"Venn, Laura\",N-1\nX,N-2")).containsExactly("N-1", "N-2");
    }

    @Test
    void a_byte_order_mark_semicolons_and_tabs_are_understood() throws IOException {
        assertThat(ids("\uFEFForder_id;agent\nN-1;Laura\n")).containsExactly("N-1");
        assertThat(ids("N-1\tLaura\nN-2\tMarcus\n")).containsExactly("N-1", "N-2");
    }

    @Test
    void a_bad_id_is_refused_with_its_line_and_the_rule() throws IOException {
        OrderList list = read("order_id\nN-1\nN 2\n\nN/3\n,x\n");

        assertThat(list.orders()).hasSize(1);
        assertThat(list.refused()).extracting(Refusal::where).containsExactly("list.csv:3", "list.csv:5", "list.csv:6");
        assertThat(list.refused().get(0).reason()).contains("\"N 2\"").contains("1 to 64");
        assertThat(list.refused().get(2).reason()).contains("no OrderID in this line");
    }

    @Test
    void a_repeated_id_is_taken_once_and_both_lines_are_named() throws IOException {
        OrderList list = read("N-1\nN-2\nN-1\n");

        assertThat(list.orders()).hasSize(2);
        assertThat(list.repeated()).containsExactly("list.csv:3 says N-1 again, which line 1 has already");
    }

    @Test
    void nothing_gives_nothing() throws IOException {
        assertThat(ids("")).isEmpty();
        assertThat(ids("order_id\n")).isEmpty();
    }

    @Test
    void what_is_no_list_ends_in_refusals_or_a_reason() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        try {
            assertThat(OrderList.read(new ByteArrayInputStream(noise), "noise").refused())
                    .isNotEmpty();
        } catch (UsageProblem e) {
            assertThat(e).hasMessageContaining("noise");
        }
        String unending = "\"" + "x".repeat(5_000_000);
        assertThatThrownBy(() -> read(unending)).isInstanceOf(UsageProblem.class);
    }

    @Test
    void an_endless_list_is_refused() {
        InputStream endless = new InputStream() {
            private long position;

            @Override
            public int read() {
                return position++ % 2 == 0 ? '!' : '\n';
            }
        };

        assertThatThrownBy(() -> OrderList.read(endless, "standard input"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("more than 1000000 lines");
    }
}
