// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Interruption;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Settings;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;

class ConversationMeasuresTest {
    /** Agent 0–4, 9–12, 20–26; customer 5–8, 11.5–14, 24–25.5: 30 s, overlaps of 0.5 s and 1.5 s. */
    private static final MadeUpCall CALL =
            new MadeUpCall(30, 2).speech(0, 0, 4, 9, 12, 20, 26).speech(1, 5, 8, 11.5, 14, 24, 25.5);

    @Test
    void talk_time_is_each_partys_speech() {
        assertThat(values(CALL, "talk_time_s")).containsExactly(13.0, 7.0);
    }

    @Test
    void talk_ratio_is_the_agents_part_of_all_speech_and_talk_share_of_the_call() {
        assertThat(values(CALL, "talk_ratio")).containsExactly(0.65);
        assertThat(values(CALL, "agent_talk_share").get(0)).isCloseTo(13.0 / 30, within(1e-12));
    }

    @Test
    void the_agent_is_who_has_the_role_and_not_the_first_channel() {
        MadeUpCall call = new MadeUpCall(10, 2)
                .roles(ChannelRole.CUSTOMER, ChannelRole.AGENT)
                .speech(0, 0, 3)
                .speech(1, 4, 5);

        assertThat(values(call, "talk_ratio")).containsExactly(0.25);
        assertThat(values(call, "partition_agent_share")).containsExactly(0.1);
    }

    @Test
    void silence_is_all_the_time_in_which_nobody_speaks() {
        assertThat(values(CALL, "silence_s")).containsExactly(12.0);
    }

    @Test
    void notable_silence_starts_at_three_seconds_and_non_talk_time_above() {
        MadeUpCall call = new MadeUpCall(20, 2).speech(0, 0, 1, 4, 5, 9, 17.001);

        assertThat(values(call, "notable_silence_s")).containsExactly(7.0);
        assertThat(values(call, "notable_silence_share")).containsExactly(0.35);
        assertThat(values(call, "non_talk_time_s")).containsExactly(4.0);
    }

    @Test
    void overtalk_counts_overlaps_of_more_than_200_ms() {
        MadeUpCall call = new MadeUpCall(10, 2).speech(0, 0, 2, 3, 5, 6, 8).speech(1, 1.8, 2.5, 4.5, 5.5, 7.799, 9);

        assertThat(values(call, "overtalk_count")).containsExactly(2.0);
        assertThat(values(call, "overtalk_s").get(0)).isCloseTo(0.701, within(1e-9));
        assertThat(values(call, "overtalk_share").get(0)).isCloseTo(0.0701, within(1e-9));
    }

    @Test
    void an_interruption_is_of_who_starts_second_and_lasts_more_than_a_second() {
        assertThat(values(CALL, "interruption_count")).containsExactly(0.0, 1.0);
        assertThat(values(CALL, "interruption_s")).containsExactly(0.0, 1.5);
    }

    @Test
    void an_overlap_of_just_a_second_or_with_a_common_start_interrupts_nobody() {
        MadeUpCall call = new MadeUpCall(10, 2).speech(0, 0, 3, 5, 8).speech(1, 2, 4, 5, 8);

        assertThat(values(call, "interruption_count")).containsExactly(0.0, 0.0);
    }

    @Test
    void who_speaks_on_while_the_other_speaks_and_pauses_is_interrupted_each_time() {
        MadeUpCall call = new MadeUpCall(20, 2).speech(0, 0, 10).speech(1, 1, 3, 5, 7);

        assertThat(values(call, "interruption_count")).containsExactly(0.0, 2.0);
    }

    @Test
    void response_latency_is_the_pause_before_an_answer() {
        MadeUpCall call = new MadeUpCall(60, 2)
                .speech(0, 0, 2, 6, 8, 12, 13, 14, 15, 20, 21, 30, 31)
                .speech(1, 2.5, 5, 9.5, 11, 16, 18, 25, 26);

        assertThat(values(call, "response_latency_median_s").get(0))
                .as("1, 1, 2 and 4 s; 13–14 is a pause of the agent's own")
                .isCloseTo(1.5, within(1e-9));
        assertThat(values(call, "response_latency_median_s").get(1))
                .as("0.5, 1.5, 1 and 4 s")
                .isCloseTo(1.25, within(1e-9));
        assertThat(values(call, "response_latency_min_s")).containsExactly(1.0, 0.5);
        assertThat(values(call, "response_latency_p95_s").get(0)).isCloseTo(3.7, within(1e-9));
    }

    @Test
    void longest_monologue_bridges_pauses_of_less_than_a_second() {
        MadeUpCall call = new MadeUpCall(30, 2).speech(0, 0, 2, 2.9, 4, 5, 8).speech(1, 10, 11);

        assertThat(values(call, "longest_monologue_s")).containsExactly(4.0, 1.0);
    }

    @Test
    void talk_speed_is_words_by_the_minute_of_own_speech() {
        MadeUpCall call = new MadeUpCall(60, 2)
                .speech(0, 0, 2)
                .speech(1, 3, 7)
                .said(0, 0, 2, "one two — check-in four")
                .said(1, 3, 7, "yes no");

        assertThat(values(call, "talk_speed_wpm")).containsExactly(120.0, 30.0);
    }

    @Test
    void a_party_that_never_spoke_has_no_talk_speed_but_a_talk_time_of_zero() {
        MadeUpCall call = new MadeUpCall(10, 2).speech(0, 0, 2).said(0, 0, 2, "hello");

        assertThat(measures(call).get("talk_speed_wpm")).containsExactly(Optional.of(30.0), Optional.empty());
        assertThat(measures(call).get("response_latency_median_s")).containsExactly(Optional.empty(), Optional.empty());
        assertThat(measures(call).get("loudness_dbfs").get(1)).isEmpty();
        assertThat(values(call, "talk_time_s")).containsExactly(2.0, 0.0);
        assertThat(values(call, "longest_monologue_s")).containsExactly(2.0, 0.0);
    }

    @Test
    void the_partition_sums_to_one() {
        assertThat(values(CALL, "partition_agent_share").get(0)).isCloseTo(11.0 / 30, within(1e-12));
        assertThat(values(CALL, "partition_customer_share").get(0)).isCloseTo(5.0 / 30, within(1e-12));
        assertThat(values(CALL, "partition_both_share").get(0)).isCloseTo(2.0 / 30, within(1e-12));
        assertThat(values(CALL, "partition_silence_share").get(0)).isCloseTo(12.0 / 30, within(1e-12));
        assertThat(values(CALL, "partition_other_share")).containsExactly(0.0);
        assertThat(partitionSum(CALL)).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_third_channel_is_other_and_still_the_partition_sums_to_one() {
        MadeUpCall call = new MadeUpCall(10, 3).speech(0, 0, 2).speech(1, 1, 4).speech(2, 3, 6);

        assertThat(values(call, "partition_other_share")).containsExactly(0.2);
        assertThat(partitionSum(call)).isCloseTo(1, within(1e-12));
        assertThat(values(call, "overtalk_count")).containsExactly(2.0);
    }

    @Test
    void hold_is_not_measured_where_nothing_tells_music_from_speech() {
        assertThat(measures(CALL).get("partition_hold_share")).isEmpty();
        assertThat(measures(CALL).get("hold_s")).isEmpty();
    }

    @Test
    void where_music_would_be_heard_and_is_not_hold_is_zero() {
        MadeUpCall call = new MadeUpCall(10, 2).speech(0, 0, 4).heardWell();

        assertThat(values(call, "hold_s")).containsExactly(0.0);
        assertThat(values(call, "partition_hold_share")).containsExactly(0.0);
    }

    @Test
    void hold_is_music_while_nobody_speaks_and_no_silence() {
        MadeUpCall call =
                new MadeUpCall(20, 2).speech(0, 0, 4, 14, 16).music(0, 5, 12).speech(1, 10, 11);

        assertThat(values(call, "hold_s")).containsExactly(6.0);
        assertThat(values(call, "silence_s")).containsExactly(7.0);
        assertThat(values(call, "partition_hold_share")).containsExactly(0.3);
        assertThat(values(call, "partition_customer_share")).containsExactly(0.05);
        assertThat(partitionSum(call)).isCloseTo(1, within(1e-12));
        assertThat(values(call, "non_talk_time_s"))
                .as("4–10 with hold in it and 16–20, but not 11–14 of just 3 s")
                .containsExactly(10.0);
        assertThat(values(call, "notable_silence_s")).as("16–20 only").containsExactly(4.0);
    }

    @Test
    void who_comes_back_from_hold_does_not_answer() {
        MadeUpCall call =
                new MadeUpCall(30, 2).speech(1, 0, 4, 22, 24).music(0, 5, 19).speech(0, 20, 21);

        assertThat(measures(call).get("response_latency_median_s").get(1)).contains(1.0);
        assertThat(measures(call).get("response_latency_median_s").get(0)).isEmpty();
    }

    @Test
    void an_interruption_tells_who_when_and_for_how_long() {
        assertThat(new ConversationMeasures()
                        .analyze(CALL.material(), Settings.DEFAULTS, Progress.NONE)
                        .interruptions())
                .containsExactly(new Interruption(1, TimeRange.ofSeconds(24, 25.5), TimeRange.ofSeconds(24, 25.5)));
        MadeUpCall longer = new MadeUpCall(30, 2).speech(0, 0, 5).speech(1, 3, 11);

        assertThat(values(longer, "interruption_s")).containsExactly(0.0, 2.0);
        assertThat(values(longer, "interruption_turn_s")).containsExactly(0.0, 8.0);
    }

    @Test
    void loudness_is_the_mean_power_of_own_speech() {
        MadeUpCall call = new MadeUpCall(4, 2)
                .level(0, 0, 4, -70)
                .level(0, 0, 1, -20)
                .level(0, 2.5, 3, -30)
                .level(1, 0, 4, -10)
                .speech(0, 0, 1, 2.5, 3);

        assertThat(values(call, "loudness_dbfs").get(0))
                .as("two thirds of the power of −20 dBFS and one third of that of −30")
                .isEqualTo(-21.5);
        assertThat(new ConversationMeasures()
                        .analyze(call.material(), Settings.DEFAULTS, Progress.NONE)
                        .series())
                .singleElement()
                .satisfies(series -> {
                    assertThat(series.step()).hasSeconds(1);
                    assertThat(series.values().get(0))
                            .containsExactly(
                                    Optional.of(-20.0), Optional.empty(), Optional.of(-30.0), Optional.empty());
                    assertThat(series.values().get(1)).hasSize(4).allMatch(Optional::isEmpty);
                });
    }

    @Test
    void the_definition_names_every_threshold() {
        assertThat(new ConversationMeasures()
                        .analyze(CALL.material(), Settings.DEFAULTS, Progress.NONE)
                        .definitions())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.name()).isEqualTo("chat-metrics/1");
                    assertThat(d.thresholds()).containsEntry("overtalk_s", 0.2).containsEntry("notable_silence_s", 3.0);
                });
    }

    @Test
    void on_mono_what_needs_two_channels_is_not_measured() {
        MadeUpCall call = new MadeUpCall(10, 1).speech(0, 0, 4, 8, 10).said(0, 0, 4, "a b c d");

        Map<String, List<Optional<Double>>> measures = measures(call);
        assertThat(measures.entrySet().stream()
                        .filter(m -> m.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "talk_ratio",
                        "agent_talk_share",
                        "longest_monologue_s",
                        "overtalk_count",
                        "overtalk_s",
                        "overtalk_share",
                        "interruption_count",
                        "interruption_s",
                        "interruption_turn_s",
                        "hold_s",
                        "response_latency_min_s",
                        "response_latency_median_s",
                        "response_latency_p95_s",
                        "partition_agent_share",
                        "partition_customer_share",
                        "partition_both_share",
                        "partition_hold_share");
        assertThat(values(call, "talk_time_s")).containsExactly(6.0);
        assertThat(values(call, "talk_speed_wpm")).containsExactly(40.0);
        assertThat(values(call, "notable_silence_s")).containsExactly(4.0);
        assertThat(partitionSum(call)).isCloseTo(1, within(1e-12));
    }

    @Test
    void without_any_speech_the_ratio_is_not_measured() {
        MadeUpCall call = new MadeUpCall(60, 2);

        assertThat(measures(call).get("talk_ratio")).isEmpty();
        assertThat(values(call, "silence_s")).containsExactly(60.0);
        assertThat(values(call, "partition_silence_share")).containsExactly(1.0);
    }

    @Test
    void a_recording_without_length_has_no_shares() {
        MadeUpCall call = new MadeUpCall(0, 2);

        assertThat(measures(call).get("agent_talk_share")).isEmpty();
        assertThat(measures(call).get("partition_silence_share")).isEmpty();
        assertThat(values(call, "silence_s")).containsExactly(0.0);
    }

    @Test
    void speech_beyond_the_end_of_the_recording_is_cut_off() {
        MadeUpCall call = new MadeUpCall(10, 2).speech(0, 8, 12).speech(1, 0, 1);

        assertThat(values(call, "talk_time_s")).containsExactly(2.0, 1.0);
        assertThat(partitionSum(call)).isCloseTo(1, within(1e-12));
    }

    private static double partitionSum(MadeUpCall call) {
        return measures(call).entrySet().stream()
                .filter(m -> m.getKey().startsWith("partition_"))
                .flatMap(m -> m.getValue().stream())
                .mapToDouble(v -> v.orElse(0.0))
                .sum();
    }

    private static List<Double> values(MadeUpCall call, String id) {
        return measures(call).get(id).stream().flatMap(Optional::stream).toList();
    }

    private static Map<String, List<Optional<Double>>> measures(MadeUpCall call) {
        return new ConversationMeasures()
                .analyze(call.material(), Settings.DEFAULTS, Progress.NONE).measures().stream()
                        .collect(Collectors.toMap(Measure::id, Measure::values));
    }
}
