// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;

/** Lays what was found and what is said of it side by side. */
final class SilenceRows {
    private static final Agreement NOT_MEASURED = new Agreement(Optional.empty(), Optional.empty(), Optional.empty());
    /** Where the categories begin unless settings say otherwise. */
    private static final Duration MEDIUM = Duration.ofSeconds(3);

    private static final Duration LONG = Duration.ofSeconds(8);

    private final List<Judgement> judgements;
    private final String reviewer;
    private final boolean blind;

    /** @param judgements the last ones of everybody */
    SilenceRows(List<Judgement> judgements, String reviewer, boolean blind) {
        this.judgements = judgements;
        this.reviewer = reviewer;
        this.blind = blind;
    }

    /** In order of time. */
    List<SilenceRow> of(List<Silence> found) {
        List<SilenceRow> rows = new ArrayList<>();
        found.forEach(silence -> rows.add(row(silence)));
        judgements.stream()
                .filter(j -> j.reviewer().equals(reviewer))
                .filter(j -> j.mark().isAdded() && !j.opinion().withdrawn())
                .forEach(j -> rows.add(new SilenceRow(
                        added(j.opinion().span(), j.mark().channel()), j.mark(), j.opinion(), List.of())));
        rows.sort(Comparator.comparing(r -> r.silence().time()));
        return List.copyOf(rows);
    }

    private SilenceRow row(Silence silence) {
        Optional<Judgement> mine = judgements.stream()
                .filter(j -> j.reviewer().equals(reviewer) && j.means(silence))
                .findFirst();
        Mark mark = mine.map(Judgement::mark).orElseGet(() -> Mark.of(silence));
        Opinion opinion = mine.map(Judgement::opinion).orElseGet(() -> Opinion.none(silence.time()));
        boolean moved = mine.filter(Judgement::movedEdges).isPresent();
        List<Judgement> others = blind
                ? List.of()
                : judgements.stream()
                        .filter(j -> !j.reviewer().equals(reviewer) && j.means(silence))
                        .filter(j -> j.verdict().isPresent())
                        .toList();
        return new SilenceRow(moved ? at(opinion.span(), silence) : silence, mark, opinion, others);
    }

    private static Silence at(TimeRange span, Silence silence) {
        return new Silence(
                span,
                silence.channel(),
                silence.kind(),
                silence.category(),
                silence.edge(),
                silence.patterns(),
                silence.context(),
                silence.agreement());
    }

    private static Silence added(TimeRange span, Optional<Integer> channel) {
        Silence.Category category = span.length().compareTo(LONG) >= 0
                ? Silence.Category.LONG
                : span.length().compareTo(MEDIUM) >= 0 ? Silence.Category.MEDIUM : Silence.Category.SHORT;
        Silence.Kind kind = channel.isPresent() ? Silence.Kind.ONE_SIDED : Silence.Kind.MUTUAL;
        return new Silence(
                span, channel, kind, category, Optional.empty(), List.of(), SilenceContext.NONE, NOT_MEASURED);
    }
}
