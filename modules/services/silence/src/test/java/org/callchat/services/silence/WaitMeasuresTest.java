// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.silence.MadeUpCall.AGENT;
import static org.callchat.services.silence.MadeUpCall.CUSTOMER;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;

class WaitMeasuresTest {

    @Test
    void dead_air_is_a_silence_of_ten_seconds_that_the_agent_did_not_announce() {
        MadeUpCall call = new MadeUpCall(100, 2)
                .said(AGENT, 0, 2, "I see.")
                .said(CUSTOMER, 12, 14, "Hello?")
                .said(AGENT, 15, 17, "Let me check.")
                .said(AGENT, 40, 42, "Here it is.")
                .said(CUSTOMER, 51.99, 54, "One moment, please.")
                .said(AGENT, 70, 100, "Good.");

        assertThat(measure(call, "dead_air_count"))
                .as("2–12 and 54–70, which the customer announced; not 17–40 and not 42–51.99")
                .containsExactly(Optional.of(2.0));
        assertThat(measure(call, "dead_air_s")).containsExactly(Optional.of(26.0));
    }

    @Test
    void hold_is_no_dead_air() {
        MadeUpCall call = new MadeUpCall(60, 2)
                .said(AGENT, 0, 2, "I see.")
                .music(AGENT, 2, 40)
                .said(AGENT, 40, 60, "Good.");

        assertThat(measure(call, "dead_air_count")).containsExactly(Optional.of(0.0));
    }

    @Test
    void a_breath_of_silence_in_the_music_does_not_end_the_wait() {
        MadeUpCall call = new MadeUpCall(300, 2)
                .said(AGENT, 0, 4, "I am going to put you on hold.")
                .music(AGENT, 4.4, 70)
                .music(AGENT, 70.5, 150)
                .said(AGENT, 150, 300, "Thank you for waiting.");

        assertThat(measure(call, "hold_violation_s").get(0).orElseThrow())
                .isCloseTo(145.6, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(call.silences())
                .filteredOn(s -> s.kind() == org.callchat.api.model.Silence.Kind.HOLD)
                .hasSize(2)
                .allSatisfy(s -> assertThat(s.patterns())
                        .extracting(org.callchat.api.model.SilencePattern::id)
                        .containsExactly("hold_announced"));
    }

    @Test
    void who_announced_is_not_known_on_mono_or_without_words() {
        assertThat(measure(new MadeUpCall(60, 1).said(0, 0, 4, "I see.").said(0, 30, 60, "Good."), "dead_air_count"))
                .isEmpty();
        assertThat(measure(new MadeUpCall(60, 2).speech(0, 0, 4).speech(0, 30, 60), "dead_air_s"))
                .isEmpty();
    }

    @Test
    void announced_hold_of_more_than_two_minutes_is_a_violation_silent_or_with_music() {
        assertThat(measure(held(120), "hold_violation_count")).containsExactly(Optional.of(0.0));
        assertThat(measure(held(121), "hold_violation_count")).containsExactly(Optional.of(1.0));
        assertThat(measure(held(121), "hold_violation_s")).containsExactly(Optional.of(121.0));
    }

    @Test
    void hold_that_nobody_announced_is_no_violation_of_what_was_announced() {
        MadeUpCall call = new MadeUpCall(300, 2)
                .said(AGENT, 0, 4, "I see.")
                .music(AGENT, 4, 200)
                .said(AGENT, 200, 300, "Thank you.");

        assertThat(measure(call, "hold_violation_count")).containsExactly(Optional.of(0.0));
    }

    @Test
    void where_music_counts_as_speech_hold_is_not_measured() {
        MadeUpCall call = new MadeUpCall(60, 2).said(AGENT, 0, 4, "I see.").said(AGENT, 30, 60, "Good.");

        assertThat(measure(call, "hold_violation_count")).isEmpty();
        assertThat(measure(call, "dead_air_count")).containsExactly(Optional.of(1.0));
    }

    /** Silence for two seconds, music, and silence again. */
    private static MadeUpCall held(int seconds) {
        return new MadeUpCall(300, 2)
                .said(AGENT, 0, 4, "I am going to put you on hold.")
                .music(AGENT, 6, seconds)
                .said(AGENT, 4 + seconds, 300, "Thank you for waiting.");
    }

    private static List<Optional<Double>> measure(MadeUpCall call, String id) {
        return new SilenceAnalyzer()
                .analyze(call.material(), Settings.DEFAULTS, Progress.NONE).measures().stream()
                        .filter(m -> m.id().equals(id))
                        .map(Measure::values)
                        .findFirst()
                        .orElseThrow();
    }
}
