// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Measure;

/** How the time of a call divides between those who speak and silence. */
public record CallPartition(List<Part> parts) {

    /** Whose time. */
    public enum Share {
        AGENT("Agent"),
        BOTH("both"),
        CUSTOMER("Customer"),
        OTHER("speech"),
        HOLD("hold"),
        SILENCE("silence");

        private final String label;

        Share(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        private String measure() {
            return "partition_" + name().toLowerCase(java.util.Locale.ROOT) + "_share";
        }
    }

    /** @param fraction of the call, 0…1 */
    public record Part(Share share, double fraction) {}

    public CallPartition {
        parts = List.copyOf(parts);
    }

    /** Those parts that were measured and are not nothing. */
    public static CallPartition of(CallAnalysis call) {
        return new CallPartition(java.util.Arrays.stream(Share.values())
                .flatMap(share ->
                        measured(call, share).stream().filter(f -> f > 0).map(f -> new Part(share, f)))
                .toList());
    }

    private static Optional<Double> measured(CallAnalysis call, Share share) {
        return call.findings().measures().stream()
                .filter(m -> m.id().equals(share.measure()))
                .findFirst()
                .flatMap(Measure::values)
                .filter(v -> v.size() == 1)
                .map(v -> v.get(0));
    }
}
