// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.silence.MadeUpCall.AGENT;
import static org.callchat.services.silence.MadeUpCall.CUSTOMER;

import java.util.Optional;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext.Line;
import org.junit.jupiter.api.Test;

class SilenceContextTest {

    @Test
    void the_last_and_first_five_seconds_of_speech_are_told_word_by_word() {
        Silence silence = new MadeUpCall(40, 2)
                .said(AGENT, 0, 10, "a b c d e f g h i j")
                .said(CUSTOMER, 15, 25, "k l m n o p q r s t")
                .silence();

        assertThat(silence.context().before()).containsExactly(new Line(Optional.of(AGENT), "f g h i j"));
        assertThat(silence.context().after()).containsExactly(new Line(Optional.of(CUSTOMER), "k l m n o"));
    }

    @Test
    void pauses_cost_nothing() {
        Silence silence = new MadeUpCall(60, 2)
                .said(AGENT, 0, 3, "one two three")
                .said(CUSTOMER, 3.9, 5.9, "four five")
                .said(AGENT, 6.8, 8.8, "six seven")
                .said(CUSTOMER, 20, 21, "eight")
                .said(AGENT, 21.9, 24.9, "nine")
                .speech(AGENT, 25, 60)
                .silence();

        assertThat(silence.context().before())
                .containsExactly(
                        new Line(Optional.of(AGENT), "three"),
                        new Line(Optional.of(CUSTOMER), "four five"),
                        new Line(Optional.of(AGENT), "six seven"));
        assertThat(silence.context().after())
                .containsExactly(new Line(Optional.of(CUSTOMER), "eight"), new Line(Optional.of(AGENT), "nine"));
    }

    @Test
    void the_amount_is_a_setting() {
        MadeUpCall call =
                new MadeUpCall(20, 1).said(0, 0, 10, "a b c d e f g h i j").said(0, 12, 20, "k l m n o p q r");
        Silence silence = call.silences(Settings.DEFAULTS.with(SilenceSettings.CONTEXT, 2.0))
                .get(0);

        assertThat(silence.context().before()).containsExactly(new Line(Optional.empty(), "i j"));
        assertThat(silence.context().after()).containsExactly(new Line(Optional.empty(), "k l"));
    }

    @Test
    void suspect_words_are_left_out() {
        Silence silence = new MadeUpCall(20, 1)
                .said(0, 0, 4, "I see")
                .text(0, 5, 9, "Thank you", true)
                .said(0, 10, 13, "Here it is")
                .speech(0, 13.5, 20)
                .silence();

        assertThat(silence.context().before()).containsExactly(new Line(Optional.empty(), "I see"));
        assertThat(silence.context().after()).containsExactly(new Line(Optional.empty(), "Here it is"));
    }

    @Test
    void a_word_deep_inside_the_silence_belongs_to_neither_side_but_one_that_leans_out_does() {
        Silence silence = new MadeUpCall(20, 1)
                .speech(0, 0, 4)
                .speech(0, 10, 20)
                .text(0, 3, 3.9, "before")
                .text(0, 4.1, 4.5, "late")
                .text(0, 6, 7, "invented")
                .text(0, 9.5, 9.9, "early")
                .text(0, 10, 11, "after")
                .silence();

        assertThat(silence.context().before()).containsExactly(new Line(Optional.empty(), "before late"));
        assertThat(silence.context().after()).containsExactly(new Line(Optional.empty(), "early after"));
    }

    @Test
    void a_word_stretched_over_the_silence_is_told_once_where_it_began() {
        Silence silence = new MadeUpCall(20, 1)
                .speech(0, 0, 4)
                .speech(0, 10, 20)
                .text(0, 3.5, 12, "stretched")
                .silence();

        assertThat(silence.context().before()).containsExactly(new Line(Optional.empty(), "stretched"));
        assertThat(silence.context().after()).isEmpty();
    }

    @Test
    void lines_of_speakers_who_overlap_stay_whole() {
        Silence silence = new MadeUpCall(20, 2)
                .said(AGENT, 0, 4, "this is all we have")
                .said(CUSTOMER, 2, 5, "I know that")
                .said(AGENT, 8, 20, "Good")
                .silence();

        assertThat(silence.context().before())
                .containsExactly(
                        new Line(Optional.of(AGENT), "this is all we have"),
                        new Line(Optional.of(CUSTOMER), "I know that"));
    }

    @Test
    void segments_of_one_speaker_that_follow_each_other_are_one_line() {
        Silence silence = new MadeUpCall(20, 2)
                .said(AGENT, 0, 2, "Thank you.")
                .said(AGENT, 2.5, 4, "One moment.")
                .said(AGENT, 8, 20, "Good")
                .silence();

        assertThat(silence.context().before()).containsExactly(new Line(Optional.of(AGENT), "Thank you. One moment."));
    }

    @Test
    void nothing_is_told_where_nothing_was_said() {
        Silence leading =
                new MadeUpCall(10, 1).said(0, 5, 10, "Hello").silences().get(0);

        assertThat(leading.context().before()).isEmpty();
        assertThat(leading.context().after()).containsExactly(new Line(Optional.empty(), "Hello"));
    }
}
