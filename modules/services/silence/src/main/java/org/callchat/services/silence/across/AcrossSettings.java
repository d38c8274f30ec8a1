// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.util.List;
import java.util.Map;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;

/**
 * How sure a claim must be.
 *
 * @param confidence of intervals; 1 less this is the false discovery rate of claims
 * @param leastCalls a group with fewer is told of but nothing is claimed
 * @param outlier robust z-score beyond which something is far from the rest
 */
record AcrossSettings(double confidence, int leastCalls, double outlier) {
    static final Parameter<Double> CONFIDENCE = Parameter.number(
            "insights.confidence",
            "Confidence",
            "Intervals hold the true figure with this probability; of all claims at most the rest is chance.",
            "",
            0.95,
            0.5,
            0.999);
    static final Parameter<Integer> LEAST_CALLS = Parameter.count(
            "insights.least_calls",
            "Fewest calls for a claim",
            "About an agent, a store or an hour with fewer calls nothing is claimed.",
            "",
            10,
            3,
            100_000);
    static final Parameter<Double> OUTLIER = Parameter.number(
            "insights.outlier",
            "Outlier",
            "What is further from the median than this robust z-score stands out.",
            "",
            3.5,
            1,
            100);
    static final List<Parameter<?>> PARAMETERS = List.of(CONFIDENCE, LEAST_CALLS, OUTLIER);

    static AcrossSettings of(Settings settings) {
        return new AcrossSettings(settings.get(CONFIDENCE), settings.get(LEAST_CALLS), settings.get(OUTLIER));
    }

    /** How many claims may be chance. */
    double falseDiscoveryRate() {
        return 1 - confidence;
    }

    Definition definition() {
        return new Definition(
                "chat-insights/1",
                Map.of(
                        "confidence",
                        confidence,
                        "false_discovery_rate",
                        falseDiscoveryRate(),
                        "least_calls",
                        (double) leastCalls,
                        "least_points",
                        (double) TimeLine.LEAST_POINTS,
                        "outlier_robust_z",
                        outlier),
                Map.of());
    }
}
