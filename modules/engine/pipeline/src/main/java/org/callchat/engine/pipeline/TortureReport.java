// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of tormenting or measuring a store.
 *
 * @param figures in words, one to a line
 * @param problems none, one hopes
 */
public record TortureReport(List<String> figures, List<String> problems) {

    static TortureReport of(Torture.Outcome outcome) {
        return new TortureReport(
                List.of(
                        outcome.kills() + " kills, " + outcome.orders() + " orders, " + outcome.completed()
                                + " completed, " + outcome.recovered() + " taken back from the dead",
                        outcome.acknowledged() + " results were acknowledged"),
                outcome.problems());
    }

    static TortureReport of(StorePace.Outcome outcome) {
        List<String> figures = new ArrayList<>();
        figures.add(String.format(
                Locale.ROOT,
                "%d orders imported in %.1f s (%.1f s of processor time)",
                outcome.orders(),
                seconds(outcome.imported()),
                seconds(outcome.importWork())));
        outcome.pages()
                .forEach((name, taken) ->
                        figures.add(String.format(Locale.ROOT, "page %s: %.1f ms", name, seconds(taken) * 1000)));
        figures.add(String.format(
                Locale.ROOT,
                "%d calls claimed, checkpointed and completed in %.1f s: %.0f a second (%.1f ms of processor time each)",
                outcome.calls(),
                seconds(outcome.taken()),
                outcome.callsPerSecond(),
                seconds(outcome.callWork()) * 1000 / Math.max(1, outcome.calls())));
        figures.add(String.format(
                Locale.ROOT,
                "heap in use: %d MB before, %d MB after",
                outcome.heapBefore() >> 20,
                outcome.heapAfter() >> 20));
        return new TortureReport(figures, List.of());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
