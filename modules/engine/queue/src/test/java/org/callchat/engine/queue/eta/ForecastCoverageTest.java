// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callchat.api.model.Forecast;
import org.callchat.engine.queue.eta.PretendNight.Went;
import org.callchat.engine.queue.eta.PretendNight.World;
import org.callchat.engine.store.WorkedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the truth lies in the ranges, over many batches on machines that behave differently. */
class ForecastCoverageTest {
    private static final int BATCHES = 70;
    private static final int CALLS = 60;
    private static final Crew TWO_WORKERS = new Crew(3, 2);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "even lengths and a steady machine,        0.3, 0.15, 0,    0,    1",
        "heavy-tailed lengths,                     1.0, 0.20, 0,    0,    1",
        "heavy-tailed lengths and stragglers,      1.0, 0.25, 0.03, 0,    1",
        "load that comes and goes in minutes,      0.8, 0.20, 0.01, 0.30, 300",
        "load that drifts over an hour,            0.8, 0.20, 0.01, 0.30, 3600",
        "load that drifts and lengths with a tail, 1.0, 0.25, 0.02, 0.40, 1800"
    })
    void ranges_contain_the_truth_as_often_as_they_claim(
            String world,
            double lengths,
            double luck,
            double stragglers,
            double load,
            double loadSeconds,
            TestReporter reporter) {
        Tally known = nights(new World(lengths, luck, stragglers, load, loadSeconds), true, true);
        Tally unknown = nights(new World(lengths, luck, stragglers, load, loadSeconds), false, true);

        reporter.publishEntry(world, "known " + known + ", unknown " + unknown);

        assertThat(known.likely()).as("80 %% range, %s", world).isBetween(0.75, 0.90);
        assertThat(known.nearlySure()).as("95 %% range, %s", world).isBetween(0.92, 0.99);
        assertThat(unknown.likely())
                .as("80 %% range, %s, lengths unknown", world)
                .isBetween(0.75, 0.90);
        assertThat(unknown.nearlySure())
                .as("95 %% range, %s, lengths unknown", world)
                .isBetween(0.92, 0.99);
    }

    @Test
    void ranges_are_nearly_right_before_any_forecast_was_scored() {
        Tally tally = nights(new World(0.8, 0.20, 0.01, 0.30, 3600), true, false);

        assertThat(tally.likely()).isBetween(0.72, 0.90);
        assertThat(tally.nearlySure()).isBetween(0.90, 0.99);
    }

    @Test
    void ranges_are_no_wider_than_they_must_be() {
        Tally steady = nights(new World(0.3, 0.15, 0, 0, 1), true, true);

        assertThat(steady.spread()).as("latest by earliest, 80 %% range").isLessThan(1.35);
    }

    private static Tally nights(World world, boolean lengthsKnown, boolean isScored) {
        PretendNight night = new PretendNight(world, TWO_WORKERS, 7);
        Forecaster forecaster = new Forecaster(new Random(11));
        List<WorkedCall> past = new ArrayList<>();
        List<Outcome> record = new ArrayList<>();
        double width = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            List<Went> went = night.batch(CALLS);
            List<Outcome> of = new ArrayList<>();
            double end = went.stream().mapToDouble(Went::ended).max().orElseThrow();
            for (int done = 5; done < CALLS - 4; done += 10) {
                double now = went.stream().mapToDouble(Went::ended).sorted().toArray()[done];
                List<WorkedCall> known = new ArrayList<>(past);
                known.addAll(PretendNight.finished(went, now));
                Forecast forecast = forecaster
                        .forecast(
                                known.subList(Math.max(0, known.size() - 120), known.size()),
                                PretendNight.open(went, now, lengthsKnown),
                                TWO_WORKERS,
                                isScored ? record : List.of())
                        .orElseThrow();
                of.add(Outcome.of(forecast, PretendNight.seconds(end - now)));
                width += Math.log((double) forecast.likely().latest().toMillis()
                        / forecast.likely().earliest().toMillis());
            }
            record.addAll(of);
            past.addAll(PretendNight.finished(went, end));
        }
        return Tally.of(record, Math.exp(width / record.size()));
    }

    private record Tally(double likely, double nearlySure, double spread) {
        static Tally of(List<Outcome> record, double spread) {
            double n = record.size();
            return new Tally(
                    record.stream().filter(Outcome::inLikely).count() / n,
                    record.stream().filter(Outcome::inNearlySure).count() / n,
                    spread);
        }
    }
}
