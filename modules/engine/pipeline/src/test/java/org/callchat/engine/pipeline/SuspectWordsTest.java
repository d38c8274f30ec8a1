// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Segment;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;
import org.junit.jupiter.api.Test;

class SuspectWordsTest {
    /** Channel 0 speaks 1–3 and 5–6 s, channel 1 speaks 3–4 s, of 10 s. */
    private static final SpeechActivity SPEECH = new SpeechActivity(
            Duration.ofSeconds(10),
            List.of(List.of(TimeRange.ofSeconds(1, 3), TimeRange.ofSeconds(5, 6)), List.of(TimeRange.ofSeconds(3, 4))));

    @Test
    void a_word_wholly_inside_a_silence_of_its_speaker_is_suspect() {
        assertThat(suspects(Optional.of(0), word("thank", 7, 7.5), word("you", 3, 3.4), word("so", 9.5, 10)))
                .containsExactly("thank", "you", "so");
        assertThat(suspects(Optional.of(1), word("hi", 1, 2)))
                .as("the other one spoke then")
                .containsExactly("hi");
    }

    @Test
    void a_word_that_reaches_into_speech_is_not() {
        assertThat(suspects(Optional.of(0), word("yes", 2.9, 3.6), word("no", 4.5, 5.1), word("well", 1, 2)))
                .isEmpty();
        assertThat(suspects(Optional.of(0), word("long", 4.9, 6.1))).isEmpty();
    }

    @Test
    void a_short_pause_makes_no_word_suspect() {
        assertThat(suspects(Optional.of(0), word("a", 0.2, 0.8), word("an", 4, 4.2)))
                .containsExactly("a", "an");
        SpeechActivity talk = new SpeechActivity(
                Duration.ofSeconds(4), List.of(List.of(TimeRange.ofSeconds(0, 2), TimeRange.ofSeconds(2.99, 4))));
        assertThat(suspects(talk, Optional.empty(), word("the", 2.3, 2.5))).isEmpty();
    }

    @Test
    void on_mono_anyones_speech_bears_a_word_out() {
        SpeechActivity mono = new SpeechActivity(Duration.ofSeconds(10), List.of(List.of(TimeRange.ofSeconds(1, 3))));

        assertThat(suspects(mono, Optional.empty(), word("in", 2, 2.5), word("out", 5, 5.5)))
                .containsExactly("out");
    }

    @Test
    void where_there_is_music_and_no_speech_words_are_suspect() {
        SpeechActivity music = new SpeechActivity(
                Duration.ofSeconds(10),
                List.of(List.of(TimeRange.ofSeconds(0, 2))),
                List.of(List.of(TimeRange.ofSeconds(3, 9))),
                "made-up");

        assertThat(suspects(music, Optional.empty(), word("love", 4, 4.5))).containsExactly("love");
    }

    @Test
    void a_word_without_length_is_where_it_is_and_marks_of_before_do_not_count() {
        assertThat(suspects(
                        Optional.of(0), word("here", 8, 8), word("there", 2, 2).markedSuspect(true)))
                .containsExactly("here");
    }

    private static Word word(String text, double start, double end) {
        return new Word(text, TimeRange.ofSeconds(start, end), Optional.empty(), Word.Timing.ALIGNED, false);
    }

    private static List<String> suspects(Optional<Integer> channel, Word... words) {
        return suspects(SPEECH, channel, words);
    }

    private static List<String> suspects(SpeechActivity speech, Optional<Integer> channel, Word... words) {
        Transcript heard = new Transcript(
                new Transcript.Engine("made-up", "1", "none", Optional.empty(), Optional.empty(), "en"),
                List.of(new Segment(channel, TimeRange.ofSeconds(0, 10), "", Arrays.asList(words))));
        return SuspectWords.marked(heard, speech).segments().get(0).words().stream()
                .filter(Word::suspect)
                .map(Word::text)
                .toList();
    }
}
