// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.callchat.services.silence.MadeUpCall.AGENT;
import static org.callchat.services.silence.MadeUpCall.CUSTOMER;

import org.callchat.api.model.Agreement;
import org.callchat.api.model.Silence.Kind;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void all_agree_on_a_silence_without_sound_and_words() {
        Agreement agreement = new MadeUpCall(20, 2)
                .said(AGENT, 0, 4, "Hello there")
                .said(CUSTOMER, 10, 20, "Hello")
                .silence()
                .agreement();

        assertThat(agreement.energy()).contains(1.0);
        assertThat(agreement.transcript()).contains(1.0);
        assertThat(agreement.voiceActivity()).as("nobody asked it").isEmpty();
    }

    @Test
    void a_noise_on_one_of_two_channels_costs_its_part() {
        Agreement agreement = new MadeUpCall(20, 2)
                .speech(AGENT, 0, 4)
                .speech(CUSTOMER, 14, 20)
                .level(AGENT, 5, 10, -30)
                .silence()
                .agreement();

        assertThat(agreement.energy().orElseThrow()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void steady_noise_is_quiet_where_speech_is_louder() {
        Agreement agreement = new MadeUpCall(20, 1)
                .level(0, 0, 20, -35)
                .speech(0, 0, 4)
                .speech(0, 10, 20)
                .silence()
                .agreement();

        assertThat(agreement.energy()).contains(1.0);
    }

    @Test
    void a_channel_that_never_speaks_is_measured_against_minus_40_dbfs() {
        MadeUpCall call = new MadeUpCall(20, 1).level(0, 0, 5, -39).level(0, 5, 20, -41);

        assertThat(call.silences().get(0).agreement().energy().orElseThrow()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void words_inside_the_silence_suspect_or_not_cost_their_share_once() {
        Agreement agreement = new MadeUpCall(20, 2)
                .speech(AGENT, 0, 4)
                .speech(CUSTOMER, 14, 20)
                .text(AGENT, 5, 6, "so")
                .text(CUSTOMER, 5.5, 6.5, "so")
                .text(AGENT, 13.5, 15, "here")
                .text(AGENT, 8, 9, "subscribe", true)
                .silence()
                .agreement();

        assertThat(agreement.transcript().orElseThrow()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void only_the_silent_channel_is_asked_about_a_one_sided_silence() {
        Agreement agreement = new MadeUpCall(20, 2)
                        .said(AGENT, 0, 20, "on and on and on")
                        .said(CUSTOMER, 0, 5, "yes")
                        .speech(CUSTOMER, 15, 20)
                        .text(CUSTOMER, 7, 8, "hm")
                        .silences()
                        .stream()
                        .filter(s -> s.kind() == Kind.ONE_SIDED)
                        .findFirst()
                        .orElseThrow()
                        .agreement();

        assertThat(agreement.energy()).contains(1.0);
        assertThat(agreement.transcript().orElseThrow()).isCloseTo(0.9, within(1e-9));
    }
}
