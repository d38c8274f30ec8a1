// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callchat.services.silence.MadeUpCall.AGENT;
import static org.callchat.services.silence.MadeUpCall.CUSTOMER;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import org.assertj.core.groups.Tuple;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;
import org.callchat.api.model.Silence.Category;
import org.callchat.api.model.Silence.Edge;
import org.callchat.api.model.Silence.Kind;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;

class SilenceAnalyzerTest {

    @Test
    void mutual_silence_is_where_no_channel_speaks() {
        MadeUpCall call = new MadeUpCall(20, 2)
                .speech(AGENT, 0, 4)
                .speech(CUSTOMER, 3, 6)
                .speech(AGENT, 8, 10)
                .speech(CUSTOMER, 10.5, 20);

        assertThat(ofKind(call.silences(), Kind.MUTUAL))
                .extracting(Silence::time)
                .containsExactly(TimeRange.ofSeconds(6, 8));
    }

    @Test
    void a_silence_of_just_the_minimum_is_reported_and_a_shorter_one_is_not() {
        MadeUpCall call = new MadeUpCall(10, 1).speech(0, 0, 2).speech(0, 3, 5).speech(0, 5.99, 10);

        assertThat(call.silences()).extracting(Silence::time).containsExactly(TimeRange.ofSeconds(2, 3));
        assertThat(call.silences(Settings.DEFAULTS.with(SilenceSettings.MINIMUM, 0.99)))
                .hasSize(2);
    }

    @Test
    void categories_begin_at_their_limits() {
        MadeUpCall call = new MadeUpCall(30, 1)
                .speech(0, 0, 1)
                .speech(0, 3.99, 5)
                .speech(0, 8, 9)
                .speech(0, 16.99, 18)
                .speech(0, 26, 30);

        assertThat(call.silences())
                .extracting(Silence::category)
                .containsExactly(Category.SHORT, Category.MEDIUM, Category.MEDIUM, Category.LONG);
        assertThat(call.silences(
                        Settings.DEFAULTS.with(SilenceSettings.MEDIUM_FROM, 2.0).with(SilenceSettings.LONG_FROM, 3.0)))
                .extracting(Silence::category)
                .containsExactly(Category.MEDIUM, Category.LONG, Category.LONG, Category.LONG);
    }

    @Test
    void silence_at_the_ends_is_marked() {
        MadeUpCall call = new MadeUpCall(10, 1).speech(0, 2, 4).speech(0, 6, 8);

        assertThat(call.silences())
                .extracting(Silence::edge)
                .containsExactly(Optional.of(Edge.LEADING), Optional.empty(), Optional.of(Edge.TRAILING));
    }

    @Test
    void a_call_without_speech_is_one_silence() {
        Silence silence = new MadeUpCall(60, 2).silences().get(0);

        assertThat(silence.time()).isEqualTo(TimeRange.ofSeconds(0, 60));
        assertThat(silence.edge()).contains(Edge.LEADING);
        assertThat(silence.category()).isEqualTo(Category.LONG);
        assertThat(silence.context().before()).isEmpty();
        assertThat(silence.patterns()).isEmpty();
    }

    @Test
    void a_recording_of_nothing_has_no_silence() {
        assertThat(new MadeUpCall(0, 2).silences()).isEmpty();
        assertThat(new MadeUpCall(0.01, 1).silences()).isEmpty();
    }

    @Test
    void one_sided_silence_is_where_one_party_waits_while_the_other_speaks() {
        MadeUpCall call = new MadeUpCall(20, 2)
                .speech(AGENT, 0, 20)
                .speech(CUSTOMER, 0, 5)
                .speech(CUSTOMER, 8, 10)
                .speech(CUSTOMER, 12.9, 20);

        assertThat(call.silences())
                .extracting(Silence::kind, Silence::channel, Silence::time)
                .containsExactly(Tuple.tuple(Kind.ONE_SIDED, Optional.of(CUSTOMER), TimeRange.ofSeconds(5, 8)));
    }

    @Test
    void mutual_silence_is_not_told_again_as_one_sided() {
        MadeUpCall call = new MadeUpCall(20, 2)
                .speech(AGENT, 0, 5)
                .speech(CUSTOMER, 0, 5)
                .speech(AGENT, 15, 20)
                .speech(CUSTOMER, 15, 20);

        assertThat(call.silences()).extracting(Silence::kind).containsExactly(Kind.MUTUAL);
    }

    @Test
    void a_one_sided_silence_needs_no_explanation() {
        MadeUpCall call = new MadeUpCall(20, 2)
                .said(AGENT, 0, 5, "Let me check.")
                .said(CUSTOMER, 5, 20, "It is the red one, I think, at least it was.");

        assertThat(ofKind(call.silences(), Kind.ONE_SIDED))
                .hasSize(2)
                .allSatisfy(silence -> assertThat(silence.patterns()).isEmpty());
    }

    @Test
    void a_mono_recording_has_only_mutual_silence() {
        MadeUpCall call = new MadeUpCall(20, 1).speech(0, 0, 2).speech(0, 18, 20);

        assertThat(call.silences()).extracting(Silence::kind).containsExactly(Kind.MUTUAL);
    }

    @Test
    void text_never_moves_a_silence() {
        MadeUpCall bare = new MadeUpCall(20, 2).speech(AGENT, 0, 4).speech(CUSTOMER, 10, 20);
        MadeUpCall invented = new MadeUpCall(20, 2)
                .speech(AGENT, 0, 4)
                .speech(CUSTOMER, 10, 20)
                .text(AGENT, 1, 9, "Thank you for watching and please subscribe");

        assertThat(invented.silences())
                .extracting(Silence::time)
                .containsExactlyElementsOf(
                        bare.silences().stream().map(Silence::time).toList());
    }

    @Test
    void silences_come_in_order_of_time() {
        MadeUpCall call = new MadeUpCall(30, 2)
                .speech(AGENT, 0, 10)
                .speech(CUSTOMER, 12, 20)
                .speech(AGENT, 22, 30);

        assertThat(call.silences()).extracting(Silence::time).isSorted().hasSizeGreaterThan(3);
    }

    @Test
    void a_setting_that_makes_no_sense_is_refused_by_name() {
        assertThatThrownBy(() -> new MadeUpCall(1, 1).silences(Settings.DEFAULTS.with("silence.minimum", "soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("silence.minimum");
    }

    @Test
    void it_stops_when_it_is_no_longer_wanted() {
        Progress cancelled = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() ->
                        new SilenceAnalyzer().analyze(new MadeUpCall(10, 1).material(), Settings.DEFAULTS, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(ServiceLoader.load(CallAnalyzer.class))
                .extracting(CallAnalyzer::id)
                .containsExactly("silence");
    }

    private static List<Silence> ofKind(List<Silence> silences, Kind kind) {
        return silences.stream().filter(s -> s.kind() == kind).toList();
    }
}
