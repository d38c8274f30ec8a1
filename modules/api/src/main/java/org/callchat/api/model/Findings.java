// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.List;
import java.util.stream.Stream;

/** What analysers found in one call. */
public record Findings(List<Silence> silences, List<KeywordHit> keywords, List<Measure> measures) {
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        silences = List.copyOf(silences);
        keywords = List.copyOf(keywords);
        measures = List.copyOf(measures);
    }

    /** These and those together; silences and keywords in order of time. */
    public Findings plus(Findings other) {
        return new Findings(
                Stream.concat(silences.stream(), other.silences.stream())
                        .sorted(java.util.Comparator.comparing(Silence::time))
                        .toList(),
                Stream.concat(keywords.stream(), other.keywords.stream())
                        .sorted(java.util.Comparator.comparing(KeywordHit::time))
                        .toList(),
                Stream.concat(measures.stream(), other.measures.stream()).toList());
    }
}
