// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Insights;
import org.callchat.api.insight.Outlier;
import org.callchat.api.insight.Recommendation;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.insight.Subject;
import org.callchat.api.insight.Trend;

/**
 * What of the insights somebody wants to see.
 *
 * @param by groups of this kind only; empty for every kind
 * @param pattern this one only; empty for all
 */
record InsightsChoice(Optional<Grouping> by, Optional<String> pattern) {

    Insights of(Insights all) {
        return new Insights(
                all.definitions(),
                all.calls(),
                all.handling(),
                all.notes(),
                chosen(all.patterns(), SilenceFigures::subject),
                chosen(all.comparisons(), Comparison::subject),
                chosen(all.trends(), Trend::subject),
                chosen(all.changes(), Change::subject),
                chosen(all.outliers(), Outlier::subject),
                chosen(all.recommendations(), Recommendation::subject));
    }

    private <T> List<T> chosen(List<T> all, Function<T, Subject> subject) {
        return all.stream().filter(each -> isChosen(subject.apply(each))).toList();
    }

    private boolean isChosen(Subject subject) {
        return pattern.map(subject.pattern()::equals).orElse(true)
                && (subject.grouping() == Grouping.ALL
                        || by.map(subject.grouping()::equals).orElse(true));
    }
}
