// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.callchat.api.model.Stage;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final Crew TWO_WORKERS = new Crew(3, 2);
    private static final Optional<Duration> TWO_MINUTES = Optional.of(Duration.ofMinutes(2));

    private final Forecaster forecaster = new Forecaster(new Random(3));

    @Test
    void nothing_open_needs_no_forecast() {
        assertThat(forecaster.forecast(List.of(), List.of(), TWO_WORKERS, List.of()))
                .isEmpty();
    }

    @Test
    void calls_of_the_same_length_and_pace_are_foreseen_to_the_second() {
        Forecast forecast = forecast(past(60, 12), waiting(20));

        assertThat(seconds(forecast.median())).isCloseTo(120, within(2.0));
        assertThat(forecast.callsPerMinute()).isCloseTo(10, within(0.2));
    }

    @Test
    void an_unknown_machine_is_reckoned_by_the_shipped_pace_and_not_trusted_far() {
        Forecast forecast = forecast(List.of(), waiting(20));

        assertThat(seconds(forecast.median())).isBetween(60.0, 400.0);
        assertThat(forecast.nearlySure().latest())
                .isGreaterThan(forecast.nearlySure().earliest().multipliedBy(4));
    }

    @Test
    void a_few_calls_move_the_shipped_pace_to_where_they_lie() {
        Forecast slow = forecast(past(3, 60), waiting(20));
        Forecast quick = forecast(past(3, 6), waiting(20));

        assertThat(slow.median()).isGreaterThan(quick.median().multipliedBy(4));
    }

    @Test
    void longer_calls_take_longer() {
        List<PastCall> past = IntStream.range(1, 40)
                .mapToObj(i -> call(Duration.ofSeconds(i * 10L), 1 + i))
                .toList();

        Forecast forecast =
                forecast(past, Collections.nCopies(2, OpenCall.waiting(Optional.of(Duration.ofMinutes(20)))));

        assertThat(seconds(forecast.median())).isCloseTo(121, within(3.0));
    }

    @Test
    void a_machine_that_became_slower_is_foreseen_as_slow() {
        List<PastCall> past = new java.util.ArrayList<>(past(100, 12));
        past.addAll(past(60, 24));

        assertThat(seconds(forecast(past, waiting(20)).median())).isGreaterThan(205);
    }

    @Test
    void a_call_that_must_wait_is_waited_for() {
        OpenCall later = new OpenCall(TWO_MINUTES, Optional.empty(), Duration.ofMinutes(10));

        assertThat(seconds(forecast(past(60, 12), List.of(later)).median())).isCloseTo(612, within(2.0));
    }

    @Test
    void what_is_in_hand_has_less_to_go() {
        OpenCall inHand = new OpenCall(TWO_MINUTES, Optional.of(Duration.ofSeconds(9)), Duration.ZERO);

        assertThat(seconds(forecast(past(60, 12), List.of(inHand)).median())).isBetween(1.0, 5.0);
    }

    @Test
    void the_last_long_call_keeps_one_worker_busy() {
        List<PastCall> past = IntStream.range(1, 40)
                .mapToObj(i -> call(Duration.ofSeconds(i * 10L), i))
                .toList();
        OpenCall brief = OpenCall.waiting(Optional.of(Duration.ofSeconds(10)));
        OpenCall hour = OpenCall.waiting(Optional.of(Duration.ofHours(1)));

        double lastCome = seconds(
                forecast(past, List.of(brief, brief, brief, brief, hour)).median());
        double firstCome = seconds(
                forecast(past, List.of(hour, brief, brief, brief, brief)).median());

        assertThat(lastCome).isCloseTo(362, within(5.0));
        assertThat(firstCome).isCloseTo(360, within(5.0));
    }

    @Test
    void many_calls_are_foreseen_like_few() {
        Forecast forecast = forecast(past(60, 12), waiting(9000));

        assertThat(seconds(forecast.median())).isCloseTo(54_000, within(500.0));
        assertThat(forecast.likely().contains(forecast.median())).isTrue();
    }

    @Test
    void a_range_that_was_missed_is_widened_and_one_that_never_is_missed_is_narrowed() {
        Calibration missed = Calibration.after(Collections.nCopies(10, false), 0.8);
        Calibration held = Calibration.after(Collections.nCopies(10, true), 0.8);

        assertThat(missed.width()).isGreaterThan(Calibration.NONE.width());
        assertThat(held.width()).isLessThan(Calibration.NONE.width());
        assertThat(missed.stretched(8, 4)).isGreaterThan(8);
    }

    @Test
    void a_line_is_not_led_astray_by_one_point_in_five() {
        double[] x = IntStream.range(0, 50).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 50)
                .mapToDouble(i -> i % 5 == 4 ? 500 : 3 + 2 * i)
                .toArray();

        RobustLine line = RobustLine.through(x, y);

        assertThat(line.slope()).isCloseTo(2, within(0.05));
        assertThat(line.intercept()).isCloseTo(3, within(2.0));
    }

    private Forecast forecast(List<PastCall> past, List<OpenCall> open) {
        return forecaster.forecast(past, open, TWO_WORKERS, List.of()).orElseThrow();
    }

    private static List<PastCall> past(int calls, double seconds) {
        return Collections.nCopies(calls, call(Duration.ofMinutes(2), seconds));
    }

    private static PastCall call(Duration audio, double seconds) {
        return new PastCall(audio, Map.of(Stage.TRANSCRIBE, PretendNight.seconds(seconds)));
    }

    private static List<OpenCall> waiting(int calls) {
        return Collections.nCopies(calls, OpenCall.waiting(TWO_MINUTES));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
