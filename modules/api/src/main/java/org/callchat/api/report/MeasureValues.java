// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Measure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;

/** Gathers each measure's values, by party where it has one. */
final class MeasureValues {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::id)
            .thenComparing(key -> key.party().map(ChannelRole::ordinal).orElse(-1));

    private record Key(String id, Optional<ChannelRole> party) {}

    private final Map<Key, Values> values = new TreeMap<>(ORDER);

    void add(CallAnalysis call, Recording recording) {
        for (Measure measure : call.findings().measures()) {
            List<Optional<Double>> each = measure.values();
            for (int i = 0; i < each.size(); i++) {
                Optional<ChannelRole> party = each.size() == 1
                        ? Optional.empty()
                        : Optional.of(i).filter(c -> c < recording.channels()).map(recording.roles()::get);
                each.get(i)
                        .filter(Double::isFinite)
                        .ifPresent(value -> values.computeIfAbsent(new Key(measure.id(), party), k -> new Values())
                                .add(value, call.order()));
            }
        }
    }

    List<MeasureFigures> figures() {
        return values.entrySet().stream()
                .map(e -> e.getValue().figures(e.getKey().id(), e.getKey().party()))
                .toList();
    }

    /** One number for each call. */
    private static final class Values {
        private double[] all = new double[16];
        private int count;
        private double sum;
        private double maximum = Double.NEGATIVE_INFINITY;
        private Optional<OrderId> highest = Optional.empty();

        void add(double value, OrderId call) {
            if (count == all.length) {
                all = Arrays.copyOf(all, count + (count >> 1));
            }
            all[count++] = value;
            sum += value;
            if (value > maximum) {
                maximum = value;
                highest = Optional.of(call);
            }
        }

        MeasureFigures figures(String id, Optional<ChannelRole> party) {
            double[] sorted = Arrays.copyOf(all, count);
            Arrays.sort(sorted);
            return new MeasureFigures(
                    id,
                    party,
                    count,
                    sum / count,
                    sorted[0],
                    quantile(sorted, 0.5),
                    quantile(sorted, 0.95),
                    sorted[count - 1],
                    highest.orElseThrow());
        }

        /** Between the two nearest values in proportion (Hyndman and Fan's definition 7). */
        private static double quantile(double[] sorted, double p) {
            double at = (sorted.length - 1) * p;
            int below = (int) Math.floor(at);
            int above = Math.min(sorted.length - 1, below + 1);
            return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
        }
    }
}
