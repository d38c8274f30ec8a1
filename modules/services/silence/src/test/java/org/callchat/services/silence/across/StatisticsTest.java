// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.callchat.api.insight.Interval;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void the_slope_is_the_median_of_all_pairs_and_one_wild_point_does_not_bend_it() {
        double[] x = {1, 2, 3, 4, 10, 12, 18};
        double[] y = {9, 15, 19, 20, 45, 55, 78};

        TheilSen line = TheilSen.of(x, y, 0.93);

        // Sen's own example: slope 4 with the interval 3.71 to 4.75 at 93 %
        assertThat(line.slope().value()).isCloseTo(4, within(0.01));
        Interval interval = line.slope().interval().orElseThrow();
        assertThat(interval.low()).isLessThan(4).isGreaterThan(3);
        assertThat(interval.high()).isGreaterThan(4).isLessThan(5.5);
        y[6] = -1000;
        assertThat(TheilSen.of(x, y, 0.95).slope().value()).isCloseTo(3.67, within(0.6));
    }

    @Test
    void a_level_series_has_no_slope_and_nothing_is_claimed() {
        double[] x = IntStream.range(0, 20).asDoubleStream().toArray();

        TheilSen line = TheilSen.of(x, new double[20], 0.95);

        assertThat(line.slope().value()).isZero();
        assertThat(line.p()).isEqualTo(1);
    }

    @Test
    void the_interval_of_the_slope_holds_the_true_one_as_often_as_it_says() {
        Random chance = new Random(7);
        double[] x = IntStream.range(0, 30).asDoubleStream().toArray();
        int held = 0;
        for (int run = 0; run < 400; run++) {
            double[] y = new double[30];
            for (int i = 0; i < 30; i++) {
                y[i] = 0.1 * i + chance.nextGaussian();
            }
            held += TheilSen.of(x, y, 0.9).slope().interval().orElseThrow().contains(0.1) ? 1 : 0;
        }

        assertThat(held / 400.0).isBetween(0.85, 0.95);
    }

    @Test
    void a_change_is_found_where_it_is_and_none_where_is_none() {
        double[] y = new double[40];
        Random chance = new Random(3);
        for (int i = 0; i < 40; i++) {
            y[i] = chance.nextGaussian() + (i < 25 ? 0 : 4);
        }

        assertThat(Pettitt.of(y).first()).isBetween(24, 26);
        assertThat(Pettitt.of(y).p()).isLessThan(0.001);
        assertThat(Pettitt.of(IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray())
                        .p())
                .isGreaterThan(0.5);
        assertThat(Pettitt.of(new double[40]).p()).isEqualTo(1);
    }

    @Test
    void a_robust_z_is_not_drawn_along_by_what_it_looks_for() {
        RobustZ rest = RobustZ.of(new double[] {10, 11, 12, 13, 14, 1000});

        assertThat(rest.median()).isEqualTo(12.5);
        assertThat(rest.of(1000)).isGreaterThan(100);
        assertThat(Math.abs(rest.of(10))).isLessThan(3.5);
    }

    @Test
    void where_most_are_alike_the_mean_distance_stands_in_and_where_all_are_nothing_stands_out() {
        assertThat(RobustZ.of(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 10}).of(10))
                .isGreaterThan(3.5);
        assertThat(RobustZ.of(new double[] {5, 5, 5}).of(7)).isZero();
    }

    @Test
    void of_many_small_chances_only_the_smallest_are_claims() {
        List<Double> p = List.of(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216);

        // the example of Benjamini and Hochberg's step-up procedure at 5 %
        assertThat(Discoveries.among(p, v -> v, 0.05)).containsExactlyInAnyOrder(0.001, 0.008);
        assertThat(Discoveries.among(List.<Double>of(), v -> v, 0.05)).isEmpty();
        assertThat(Discoveries.among(List.of(0.5, 0.9), v -> v, 0.05)).isEmpty();
    }
}
