// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.silence.MadeUpCall.AGENT;
import static org.callchat.services.silence.MadeUpCall.CUSTOMER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;
import org.callchat.api.model.Silence.Edge;
import org.callchat.api.model.Silence.Kind;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;

class HoldTest {

    @Test
    void music_while_nobody_speaks_is_hold_between_silences() {
        List<Silence> silences = new MadeUpCall(30, 2)
                .said(AGENT, 0, 4, "Please hold the line")
                .music(AGENT, 6, 18)
                .said(AGENT, 20, 30, "Thank you for waiting")
                .silences();

        assertThat(silences.stream().filter(s -> s.kind() != Kind.ONE_SIDED))
                .extracting(Silence::kind, Silence::time)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.MUTUAL, TimeRange.ofSeconds(4, 6)),
                        org.assertj.core.groups.Tuple.tuple(Kind.HOLD, TimeRange.ofSeconds(6, 18)),
                        org.assertj.core.groups.Tuple.tuple(Kind.MUTUAL, TimeRange.ofSeconds(18, 20)));
    }

    @Test
    void music_behind_somebody_who_speaks_is_no_hold() {
        List<Silence> silences = new MadeUpCall(30, 2)
                .said(AGENT, 0, 10, "Please hold the line")
                .music(CUSTOMER, 5, 14)
                .said(AGENT, 14, 30, "Thank you for waiting")
                .silences();

        assertThat(silences.stream().filter(s -> s.kind() == Kind.HOLD))
                .extracting(Silence::time)
                .containsExactly(TimeRange.ofSeconds(10, 14));
    }

    @Test
    void ring_back_before_the_call_is_hold_at_its_edge() {
        List<Silence> silences = new MadeUpCall(30, 1)
                .music(0, 0, 12)
                .said(0, 12, 30, "Good morning")
                .silences();

        assertThat(silences).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(Kind.HOLD);
            assertThat(hold.edge()).contains(Edge.LEADING);
        });
    }

    @Test
    void hold_that_the_telephony_system_tells_is_hold_whatever_is_heard() {
        List<Silence> silences = new MadeUpCall(40, 2)
                .said(AGENT, 0, 4, "Please hold the line")
                .hold(5, 20)
                .said(CUSTOMER, 10, 12, "Hello anybody")
                .music(AGENT, 25, 30)
                .said(AGENT, 30, 40, "Thank you for waiting")
                .hold(39, 99)
                .silences();

        assertThat(silences.stream().filter(s -> s.kind() != Kind.ONE_SIDED))
                .extracting(Silence::kind, Silence::time)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.MUTUAL, TimeRange.ofSeconds(4, 5)),
                        org.assertj.core.groups.Tuple.tuple(Kind.HOLD, TimeRange.ofSeconds(5, 20)),
                        org.assertj.core.groups.Tuple.tuple(Kind.MUTUAL, TimeRange.ofSeconds(20, 25)),
                        org.assertj.core.groups.Tuple.tuple(Kind.HOLD, TimeRange.ofSeconds(25, 30)),
                        org.assertj.core.groups.Tuple.tuple(Kind.HOLD, TimeRange.ofSeconds(39, 40)));
    }

    @Test
    void hold_that_is_told_can_overrun_even_where_nobody_listens_for_music() {
        MadeUpCall call = new MadeUpCall(200, 2)
                .said(AGENT, 0, 4, "Please hold the line")
                .hold(4, 150)
                .said(AGENT, 150, 200, "Thank you for waiting");

        assertThat(new SilenceAnalyzer()
                        .analyze(call.material(), Settings.DEFAULTS, Progress.NONE)
                        .measures())
                .contains(Measure.of("hold_violation_s", 146));
    }

    @Test
    void voice_activity_agrees_as_far_as_it_hears_no_voice() {
        float[] heard = new float[100];
        java.util.Arrays.fill(heard, 50, 75, 0.9f);
        VoiceWitness witness = new VoiceWitness(
                Optional.of(new VoiceActivity("made-up", Duration.ofMillis(100), List.of(heard, new float[100]))));

        assertThat(witness.voiceless(TimeRange.ofSeconds(5, 10), List.of(0))).contains(0.5);
        assertThat(witness.voiceless(TimeRange.ofSeconds(5, 10), List.of(0, 1))).contains(0.75);
        assertThat(witness.voiceless(TimeRange.ofSeconds(20, 21), List.of(0))).isEmpty();
        assertThat(new VoiceWitness(Optional.empty()).voiceless(TimeRange.ofSeconds(5, 10), List.of(0)))
                .isEmpty();
    }
}
