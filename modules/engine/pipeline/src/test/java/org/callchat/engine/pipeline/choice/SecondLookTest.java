// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.model.Segment;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;
import org.junit.jupiter.api.Test;

class SecondLookTest {
    private static final String SENSE =
            "Thank you for calling, my name is Ann. What is your order number? One moment please, let me look it up.";

    @Test
    void text_a_model_is_sure_of_has_no_flaw() {
        assertThat(SecondLook.flaw(said(0.9, SENSE))).isEmpty();
        assertThat(SecondLook.flaw(said(0.9, ""))).isEmpty();
    }

    @Test
    void a_model_that_is_unsure_has_understood_little() {
        assertThat(SecondLook.flaw(said(0.4, SENSE))).contains("mean confidence 0.40");
    }

    @Test
    void text_that_goes_round_in_circles_is_poor() {
        assertThat(SecondLook.flaw(said(0.9, "and then I said to him ".repeat(20))))
                .hasValueSatisfying(flaw -> assertThat(flaw).endsWith("% of it said before"));
    }

    @Test
    void no_more_than_the_share_is_heard_again() {
        SecondLook tenth = new SecondLook(0.1);
        List<Boolean> granted = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            granted.add(tenth.granted(said(0.4, SENSE)).isPresent());
        }
        assertThat(granted.stream().filter(g -> g)).hasSize(2);
        assertThat(new SecondLook(0).granted(said(0.4, SENSE))).isEmpty();
    }

    @Test
    void the_second_text_must_be_a_gain() {
        assertThat(SecondLook.isGain(said(0.4, SENSE), said(0.9, SENSE))).isTrue();
        assertThat(SecondLook.isGain(said(0.4, SENSE), said(0.5, SENSE))).isTrue();
        assertThat(SecondLook.isGain(said(0.4, SENSE), said(0.3, SENSE))).isFalse();
        assertThat(SecondLook.isGain(said(0.4, SENSE), said(0.9, ""))).isFalse();
    }

    private static Transcript said(double confidence, String text) {
        TimeRange time = TimeRange.ofSeconds(0, 10);
        List<Word> words = Stream.of(text.split(" "))
                .filter(w -> !w.isEmpty())
                .map(w -> new Word(w, time, Optional.of(confidence), Word.Timing.ALIGNED, false))
                .toList();
        return new Transcript(
                new Transcript.Engine("test", "1", "none", Optional.empty(), Optional.empty(), "en"),
                words.isEmpty() ? List.of() : List.of(new Segment(Optional.empty(), time, text.strip(), words)));
    }
}
