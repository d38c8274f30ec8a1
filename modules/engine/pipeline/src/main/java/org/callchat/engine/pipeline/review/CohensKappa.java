// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Agreement of two raters beyond chance: κ = (p<sub>o</sub> − p<sub>e</sub>) ÷ (1 − p<sub>e</sub>), where p<sub>o</sub>
 * is the share of equal ratings and p<sub>e</sub> the share that raters with the same preferences would reach by chance
 * (J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 1960,
 * pp. 37–46).
 *
 * @param cases rated by both
 * @param observed p<sub>o</sub>, 0…1; 0 without cases
 * @param expected p<sub>e</sub>, 0…1; 0 without cases
 */
public record CohensKappa(int cases, double observed, double expected) {

    /** Two ratings of the same case. */
    public record Pair<T>(T one, T other) {}

    public static <T> CohensKappa of(List<Pair<T>> pairs) {
        if (pairs.isEmpty()) {
            return new CohensKappa(0, 0, 0);
        }
        Map<T, Integer> ones = new HashMap<>();
        Map<T, Integer> others = new HashMap<>();
        int equal = 0;
        for (Pair<T> pair : pairs) {
            ones.merge(pair.one(), 1, Integer::sum);
            others.merge(pair.other(), 1, Integer::sum);
            equal += pair.one().equals(pair.other()) ? 1 : 0;
        }
        double n = pairs.size();
        double expected = ones.entrySet().stream()
                .mapToDouble(e -> e.getValue() / n * others.getOrDefault(e.getKey(), 0) / n)
                .sum();
        return new CohensKappa(pairs.size(), equal / n, expected);
    }

    /** −1…1; not measured without cases, or when both raters gave every case the same one rating. */
    public Optional<Double> kappa() {
        return cases == 0 || 1 - expected < 1e-12
                ? Optional.empty()
                : Optional.of((observed - expected) / (1 - expected));
    }
}
