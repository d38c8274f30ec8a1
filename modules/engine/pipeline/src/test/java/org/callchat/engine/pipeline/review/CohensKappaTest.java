// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.callchat.engine.pipeline.review.CohensKappa.Pair;
import org.junit.jupiter.api.Test;

class CohensKappaTest {

    @Test
    void two_raters_of_fifty_cases_worked_out_by_hand() {
        // both yes 20, both no 15, yes/no 5, no/yes 10: po = 0.7, pe = 0.5 * 0.6 + 0.5 * 0.4 = 0.5
        List<Pair<String>> pairs = new ArrayList<>();
        add(pairs, 20, "yes", "yes");
        add(pairs, 5, "yes", "no");
        add(pairs, 10, "no", "yes");
        add(pairs, 15, "no", "no");

        CohensKappa kappa = CohensKappa.of(pairs);

        assertThat(kappa.cases()).isEqualTo(50);
        assertThat(kappa.observed()).isCloseTo(0.7, within(1e-12));
        assertThat(kappa.expected()).isCloseTo(0.5, within(1e-12));
        assertThat(kappa.kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void full_agreement_on_several_ratings_is_one_and_contradiction_is_below_chance() {
        assertThat(CohensKappa.of(List.of(new Pair<>("a", "a"), new Pair<>("b", "b")))
                        .kappa())
                .contains(1.0);
        assertThat(CohensKappa.of(List.of(new Pair<>("a", "b"), new Pair<>("b", "a")))
                        .kappa())
                .contains(-1.0);
    }

    @Test
    void it_is_not_measured_without_cases_or_when_nothing_could_differ() {
        assertThat(CohensKappa.of(List.<Pair<String>>of()).kappa()).isEmpty();
        assertThat(CohensKappa.of(List.of(new Pair<>("a", "a"), new Pair<>("a", "a")))
                        .kappa())
                .isEmpty();
    }

    private static void add(List<Pair<String>> pairs, int times, String one, String other) {
        for (int i = 0; i < times; i++) {
            pairs.add(new Pair<>(one, other));
        }
    }
}
