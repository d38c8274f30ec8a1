// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up calls, measured by counting their milliseconds one by one. */
class ExactMeasuresTest {
    private static final int LENGTH = 90_000;
    private static final double HALF_A_MILLISECOND = 0.0005;

    private final boolean[] agent = new boolean[LENGTH];
    private final boolean[] customer = new boolean[LENGTH];
    private final boolean[] music = new boolean[LENGTH];

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void measures_are_exact_to_the_millisecond(long seed) {
        Random chance = new Random(seed);
        MadeUpCall call = new MadeUpCall(LENGTH / 1000.0, 2);
        speak(call, 0, agent, chance, false);
        speak(call, 1, customer, chance, false);
        speak(call, 0, music, chance, true);

        Map<String, List<Optional<Double>>> measured = new ConversationMeasures()
                .analyze(call.material(), Settings.DEFAULTS, Progress.NONE).measures().stream()
                        .collect(Collectors.toMap(Measure::id, Measure::values));

        assertSeconds(measured, "silence_s", count(i -> !agent[i] && !customer[i] && !music[i]));
        assertSeconds(measured, "hold_s", count(i -> !agent[i] && !customer[i] && music[i]));
        assertSeconds(measured, "non_talk_time_s", runs(i -> !agent[i] && !customer[i], 3001));
        assertSeconds(measured, "notable_silence_s", runs(i -> !agent[i] && !customer[i] && !music[i], 3000));
        assertSeconds(measured, "overtalk_s", runs(i -> agent[i] && customer[i], 201));
        assertThat(measured.get("talk_time_s").get(0).orElseThrow())
                .isCloseTo(count(i -> agent[i]) / 1000.0, within(HALF_A_MILLISECOND));
        assertShare(measured, "partition_agent_share", count(i -> agent[i] && !customer[i]));
        assertShare(measured, "partition_customer_share", count(i -> customer[i] && !agent[i]));
        assertShare(measured, "partition_both_share", count(i -> agent[i] && customer[i]));
        assertThat(measured.entrySet().stream()
                        .filter(m -> m.getKey().startsWith("partition_"))
                        .mapToDouble(m -> m.getValue().get(0).orElseThrow())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    private static void speak(MadeUpCall call, int channel, boolean[] mask, Random chance, boolean isMusic) {
        for (int at = chance.nextInt(4000); at < LENGTH; at += 300 + chance.nextInt(9000)) {
            int end = Math.min(LENGTH, at + 100 + chance.nextInt(5000));
            java.util.Arrays.fill(mask, at, end, true);
            if (isMusic) {
                call.music(channel, at / 1000.0, end / 1000.0);
            } else {
                call.speech(channel, at / 1000.0, end / 1000.0);
            }
            at = end;
        }
    }

    private static int count(java.util.function.IntPredicate when) {
        return (int) IntStream.range(0, LENGTH).filter(when).count();
    }

    /** Milliseconds in runs that last at least so many. */
    private static int runs(java.util.function.IntPredicate when, int least) {
        int total = 0;
        int run = 0;
        for (int i = 0; i <= LENGTH; i++) {
            if (i < LENGTH && when.test(i)) {
                run++;
            } else {
                total += run >= least ? run : 0;
                run = 0;
            }
        }
        return total;
    }

    private static void assertSeconds(Map<String, List<Optional<Double>>> measured, String id, int millis) {
        assertThat(measured.get(id).get(0).orElseThrow()).as(id).isCloseTo(millis / 1000.0, within(HALF_A_MILLISECOND));
    }

    private static void assertShare(Map<String, List<Optional<Double>>> measured, String id, int millis) {
        assertThat(measured.get(id).get(0).orElseThrow()).as(id).isCloseTo((double) millis / LENGTH, within(1e-9));
    }
}
