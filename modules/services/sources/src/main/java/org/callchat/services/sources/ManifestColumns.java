// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where each column of a manifest is. Columns come in any order, and one that is not known is passed over. */
final class ManifestColumns {
    static final String ORDER_ID = "order_id";
    static final String FILE = "file";

    private final Map<String, Integer> places;
    private final int count;

    private ManifestColumns(Map<String, Integer> places, int count) {
        this.places = places;
        this.count = count;
    }

    /** @throws IllegalArgumentException when a column that is needed is missing, or one is there twice */
    static ManifestColumns of(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            if (places.put(name, i) != null && !name.isEmpty()) {
                throw new IllegalArgumentException("has the column \"" + name + "\" twice; remove one");
            }
        }
        for (String needed : List.of(ORDER_ID, FILE)) {
            if (!places.containsKey(needed)) {
                throw new IllegalArgumentException("has no column \"" + needed
                        + "\" in its first line, which must name the columns, separated by commas");
            }
        }
        return new ManifestColumns(places, header.size());
    }

    /** The values of one line. */
    Values values(List<String> fields) {
        if (fields.size() != count) {
            throw new IllegalArgumentException("The line has " + fields.size() + " values for " + count
                    + " columns; quote values that have a comma.");
        }
        return column -> Optional.ofNullable(places.get(column))
                .map(fields::get)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Values by column; empty where the column or the value is missing. */
    @FunctionalInterface
    interface Values {
        Optional<String> of(String column);
    }
}
