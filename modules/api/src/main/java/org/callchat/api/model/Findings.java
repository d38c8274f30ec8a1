// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What analysers found in one call.
 *
 * @param definitions what the figures mean
 */
public record Findings(
        List<Silence> silences,
        List<KeywordHit> keywords,
        List<Measure> measures,
        List<Interruption> interruptions,
        List<Series> series,
        List<Definition> definitions) {
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        silences = List.copyOf(silences);
        keywords = List.copyOf(keywords);
        measures = List.copyOf(measures);
        interruptions = List.copyOf(interruptions);
        series = List.copyOf(series);
        definitions = List.copyOf(definitions);
    }

    /** Nothing but these, with nothing said about what they mean. */
    public Findings(List<Silence> silences, List<KeywordHit> keywords, List<Measure> measures) {
        this(silences, keywords, measures, List.of(), List.of(), List.of());
    }

    /** These and those together; what has a time in order of time, definitions by name. */
    public Findings plus(Findings other) {
        return new Findings(
                both(silences, other.silences, Comparator.comparing(Silence::time)),
                both(keywords, other.keywords, Comparator.comparing(KeywordHit::time)),
                Stream.concat(measures.stream(), other.measures.stream()).toList(),
                both(interruptions, other.interruptions, Comparator.comparing(Interruption::overlap)),
                Stream.concat(series.stream(), other.series.stream()).toList(),
                both(definitions, other.definitions, Comparator.naturalOrder()));
    }

    private static <T> List<T> both(List<T> these, List<T> those, Comparator<? super T> order) {
        return Stream.concat(these.stream(), those.stream()).sorted(order).toList();
    }
}
