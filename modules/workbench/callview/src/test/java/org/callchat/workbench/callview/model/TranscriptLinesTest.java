// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;
import org.callchat.workbench.callview.model.TranscriptLine.Pause;
import org.callchat.workbench.callview.model.TranscriptLine.Speech;
import org.callchat.workbench.charts.SilenceText;
import org.junit.jupiter.api.Test;

class TranscriptLinesTest {

    @Test
    void silences_stand_between_what_was_said() {
        assertThat(read(TranscriptLines.of(Calls.halfMinute())))
                .containsExactly(
                        "0: Let me check that",
                        "(6.0 s · checking)",
                        "1: All right.",
                        "(3.0 s)",
                        "0: Oops, my mistake. Sorry.",
                        "(9.0 s)");
    }

    @Test
    void a_segment_that_runs_across_a_silence_is_cut_there() {
        Segment stretched = new Segment(
                Optional.of(0),
                TimeRange.ofSeconds(1, 12),
                "One moment. There it is.",
                List.of(
                        Calls.word("One", 1, 1.5),
                        Calls.word("moment.", 1.5, 2),
                        Calls.word("There", 10, 10.5),
                        Calls.word("it", 10.5, 11),
                        Calls.word("is.", 11, 12)));
        assertThat(read(TranscriptLines.of(Calls.call(
                        Duration.ofSeconds(20),
                        List.of(stretched),
                        List.of(Calls.silence(2, 10, Silence.Category.LONG))))))
                .containsExactly("0: One moment.", "(8.0 s)", "0: There it is.");
    }

    @Test
    void a_turn_opens_when_the_speaker_changes_or_after_a_silence() {
        List<TranscriptLine> lines = TranscriptLines.of(Calls.call(
                Duration.ofSeconds(20),
                List.of(
                        Calls.said(0, 1, 2, "first"),
                        Calls.said(0, 2, 3, "more"),
                        Calls.said(1, 3, 4, "second"),
                        Calls.said(1, 8, 9, "later")),
                List.of(Calls.silence(4, 8, Silence.Category.MEDIUM))));
        assertThat(lines.stream().filter(Speech.class::isInstance).map(Speech.class::cast))
                .extracting(Speech::opensTurn)
                .containsExactly(true, false, true, true);
    }

    @Test
    void a_segment_without_word_times_is_shown_as_it_is() {
        Segment bare = new Segment(Optional.empty(), TimeRange.ofSeconds(1, 3), " Hello there. ", List.of());
        List<TranscriptLine> lines = TranscriptLines.of(Calls.call(Duration.ofSeconds(5), List.of(bare), List.of()));
        assertThat(lines).hasSize(1);
        assertThat(((Speech) lines.get(0)).words()).extracting(Word::text).containsExactly("Hello there.");
    }

    @Test
    void search_finds_words_in_a_row_whatever_their_case_accents_and_punctuation() {
        List<TranscriptLine> lines = TranscriptLines.of(Calls.halfMinute());
        assertThat(TextSearch.find(lines, "OOPS my mis"))
                .containsExactly(new TextSearch.Hit(new WordPlace(4, 0), new WordPlace(4, 2)));
        assertThat(TextSearch.find(lines, "my sorry")).isEmpty();
        assertThat(TextSearch.find(lines, "hecks")).isEmpty();
        assertThat(TextSearch.find(lines, "  ?! ")).isEmpty();
        assertThat(TextSearch.find(lines, "")).isEmpty();
    }

    private static List<String> read(List<TranscriptLine> lines) {
        return lines.stream()
                .map(line -> line instanceof Speech s
                        ? s.channel().orElseThrow() + ": "
                                + s.words().stream().map(Word::text).collect(Collectors.joining(" "))
                        : "(" + SilenceText.brief(((Pause) line).silence()) + ")")
                .toList();
    }
}
