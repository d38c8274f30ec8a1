// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each step took, by name ({@code decode}, {@code levels}, {@code transcribe}, …), in order. */
public record Timings(Map<String, Duration> steps) {
    public static final Timings NONE = new Timings(Map.of());

    public Timings {
        steps = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** These with one more step. */
    public Timings with(String step, Duration taken) {
        Map<String, Duration> more = new LinkedHashMap<>(steps);
        more.put(step, taken);
        return new Timings(more);
    }
}
