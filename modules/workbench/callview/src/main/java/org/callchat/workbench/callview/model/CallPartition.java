// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /**
     * @param fraction of the call, 0…1
     * @param percent the same in whole percent, rounded so that all parts together are 100
     */
    public record Part(Share share, double fraction, int percent) {}

    public CallPartition {
        parts = List.copyOf(parts);
    }

    /** Those parts that were measured and are not nothing. */
    public static CallPartition of(CallAnalysis call) {
        Map<Share, Double> measured = new EnumMap<>(Share.class);
        for (Share share : Share.values()) {
            measured(call, share).filter(f -> f > 0).ifPresent(f -> measured.put(share, f));
        }
        Map<Share, Integer> percent = wholePercents(measured);
        return new CallPartition(measured.entrySet().stream()
                .map(e -> new Part(e.getKey(), e.getValue(), percent.getOrDefault(e.getKey(), 0)))
                .toList());
    }

    /** Rounds by largest remainder (Hamilton's method). */
    private static Map<Share, Integer> wholePercents(Map<Share, Double> fractions) {
        Map<Share, Integer> percents = new EnumMap<>(Share.class);
        fractions.forEach((share, fraction) -> percents.put(share, (int) (fraction * 100)));
        long total =
                Math.round(100 * fractions.values().stream().mapToDouble(f -> f).sum());
        long missing = total - percents.values().stream().mapToInt(p -> p).sum();
        fractions.entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> Math.floor(e.getValue() * 100) - e.getValue() * 100))
                .limit(missing)
                .forEach(e -> percents.merge(e.getKey(), 1, Integer::sum));
        return percents;
    }

    private static Optional<Double> measured(CallAnalysis call, Share share) {
        return call.findings().measures().stream()
                .filter(m -> m.id().equals(share.measure()))
                .findFirst()
                .flatMap(Measure::single);
    }
}
