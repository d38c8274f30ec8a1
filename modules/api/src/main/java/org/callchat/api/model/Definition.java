// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What figures mean: two figures are only compared when their definitions are equal.
 *
 * @param name with a version that changes when the same sound and text would give something else, e.g.
 *     {@code chat-metrics/1}
 * @param thresholds by name with the unit in it, e.g. {@code notable_silence_s}
 * @param data texts that the figures rest on, by file name: a short hash of each
 */
public record Definition(String name, Map<String, Double> thresholds, Map<String, String> data)
        implements Comparable<Definition> {
    public Definition {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a definition needs a name");
        }
        thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }

    /** By name, for a steady order. */
    @Override
    public int compareTo(Definition other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : toString().compareTo(other.toString());
    }
}
