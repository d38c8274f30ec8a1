// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(Terminal terminal) {
        return new Console(out, err, terminal);
    }

    @Test
    void results_and_remarks_go_their_own_ways_in_utf_8() {
        Console console = console(Terminal.NONE);
        console.line("Grüße 電話");
        console.note("note\u0007");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Grüße 電話\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("note?\n");
    }

    @Test
    void a_reader_that_went_away_is_noticed_and_nothing_is_thrown() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Console console = new Console(broken, err, Terminal.NONE);
        assertThat(console.isClosed()).isFalse();

        console.line("one");
        console.line("two");

        assertThat(console.isClosed()).isTrue();
        assertThat(console.loss()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_result_that_is_lost_on_a_full_disk_is_no_reader_that_went_away() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Console console = new Console(full, err, Terminal.NONE);
        console.line("one");

        assertThat(console.loss()).isPresent();
    }

    @Test
    void a_live_line_stays_below_the_others() {
        Console console = console(new Terminal(true, false, 80));
        console.live("working");
        console.note("done");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\rworking\r       \rdone\nworking");
    }

    @Test
    void live_lines_are_for_terminals() {
        console(Terminal.NONE).live("working");

        assertThat(err.size()).isZero();
    }

    @Test
    void a_shorter_live_line_covers_the_longer_one() {
        Console console = console(new Terminal(true, false, 80));
        console.live("long line");
        console.live("short");

        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("\rshort    ");
    }

    @Test
    void colour_needs_a_terminal_and_nobody_against_it() {
        assertThat(Terminal.from(Map.of("TERM", "xterm"), true).colour()).isTrue();
        assertThat(Terminal.from(Map.of("TERM", "xterm", "NO_COLOR", "1"), true).colour())
                .isFalse();
        assertThat(Terminal.from(Map.of("TERM", "xterm", "NO_COLOR", ""), true).colour())
                .isTrue();
        assertThat(Terminal.from(Map.of("TERM", "dumb"), true).interactive()).isFalse();
        assertThat(Terminal.from(Map.of("SystemRoot", "C:"), true).colour()).isFalse();
        assertThat(Terminal.from(Map.of("TERM", "xterm"), false)).isEqualTo(Terminal.NONE);
        assertThat(Terminal.from(Map.of("COLUMNS", "120"), true).width()).isEqualTo(120);
        assertThat(Terminal.from(Map.of("COLUMNS", "99999999999"), true).width())
                .isEqualTo(80);
    }

    @Test
    void figures_read_the_same_everywhere() {
        assertThat(Figures.clock(Duration.ofMillis(59_600))).isEqualTo("1:00");
        assertThat(Figures.clock(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
        assertThat(Figures.seconds(Duration.ofMillis(6540))).isEqualTo("6.5 s");
        assertThat(Figures.bytes(32_152_673)).isEqualTo("32.2 MB");
        assertThat(Figures.count(1, "call")).isEqualTo("1 call");
        assertThat(Figures.count(0, "call")).isEqualTo("0 calls");
        assertThat(Figures.rate(7.25)).isEqualTo("7.3");
        assertThat(Figures.rate(461.4)).isEqualTo("461");
    }

    @Test
    void the_time_left_follows_from_the_time_gone() {
        Instant start = Instant.parse("2026-11-02T10:00:00Z");
        Instant[] now = {start};
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        ProgressLine line = new ProgressLine(console(new Terminal(true, false, 80)), clock, () -> false, "of 4");
        now[0] = start.plusSeconds(30);
        line.at(0.25);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("25 % of 4, 1:30 left");
        int drawn = err.size();
        line.at(0.3);
        assertThat(err.size()).as("drawn again at once").isEqualTo(drawn);
        now[0] = start.plusSeconds(31);
        line.at(Double.NaN);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(" 0 % of 4");
    }
}
