// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.time.Duration;
import java.util.List;
import org.callchat.api.model.Definition;

/**
 * What the silences of many calls tell.
 *
 * @param definitions what the figures mean: those of the calls that were looked at, and the insights' own
 * @param calls that were looked at
 * @param handling how long they last together
 * @param notes what a reader must know: calls that were left out and why, what could not be told
 * @param patterns every pattern in all calls, {@link Subject#ANY_SILENCE} first
 * @param comparisons groups beside their peers
 * @param outliers the farthest first
 * @param recommendations the greatest gain first
 */
public record Insights(
        List<Definition> definitions,
        long calls,
        Duration handling,
        List<String> notes,
        List<SilenceFigures> patterns,
        List<Comparison> comparisons,
        List<Trend> trends,
        List<Change> changes,
        List<Outlier> outliers,
        List<Recommendation> recommendations) {
    public Insights {
        definitions = List.copyOf(definitions);
        notes = List.copyOf(notes);
        patterns = List.copyOf(patterns);
        comparisons = List.copyOf(comparisons);
        trends = List.copyOf(trends);
        changes = List.copyOf(changes);
        outliers = List.copyOf(outliers);
        recommendations = List.copyOf(recommendations);
    }
}
