// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.model.Silence;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;

/** Reads labels of silences as what a reviewer says of a call. */
final class LabelsToJudgements {
    private final CallLabels known;
    private final String reviewer;
    private final Instant now;
    private final List<Judgement> judged = new ArrayList<>();
    private final List<Judgement> added = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private int unchanged;

    /** @param known the call, and what this reviewer has said of it */
    LabelsToJudgements(CallLabels known, String reviewer, Instant now) {
        this.known = known;
        this.reviewer = reviewer;
        this.now = now;
    }

    LabelImport read(LabelSheet sheet) {
        for (LabelTier tier : sheet.tiers(LabelTier.Kind.SILENCES)) {
            tier.labels().forEach(label -> read(label, tier.channel()));
        }
        int text = sheet.tiers(LabelTier.Kind.SPEECH).stream()
                .mapToInt(t -> t.labels().size())
                .sum();
        return new LabelImport(judged, added, unchanged, text);
    }

    private void read(Label label, Optional<Integer> channel) {
        LabelText said = LabelText.parse(label.text());
        Optional<Silence> silence =
                known.found(label, channel).filter(s -> taken.add(Mark.of(s).id()));
        if (silence.isPresent()) {
            Optional<Judgement> before = known.judgements().stream()
                    .filter(j -> j.means(silence.get()))
                    .findFirst();
            Mark mark = before.map(Judgement::mark).orElseGet(() -> Mark.of(silence.get()));
            keep(
                    mark,
                    label,
                    said,
                    before.map(Judgement::opinion)
                            .orElseGet(() -> Opinion.none(silence.get().time())),
                    judged);
        } else {
            Optional<Judgement> before = known.judgements().stream()
                    .filter(j -> j.mark().isAdded() && j.mark().channel().equals(channel))
                    .filter(j -> Mark.sharesItsMiddle(j.opinion().span(), label.time()))
                    .filter(j -> taken.add(j.mark().id()))
                    .findFirst();
            Mark mark = before.map(Judgement::mark).orElseGet(() -> added(label, channel));
            Opinion other = new Opinion(label.time(), Optional.empty(), "", List.of(), true);
            keep(mark, label, said, before.map(Judgement::opinion).orElse(other), added);
        }
    }

    /** Named by where it lies, so that the same file read twice adds it once. */
    private static Mark added(Label label, Optional<Integer> channel) {
        String place =
                label.time().start().toMillis() + "-" + label.time().end().toMillis();
        return Mark.added(place + channel.map(c -> "-" + c).orElse(""), channel);
    }

    private void keep(Mark mark, Label label, LabelText said, Opinion before, List<Judgement> changes) {
        // a format that holds no notes takes none away
        boolean silent = said.note().isEmpty() && said.tags().isEmpty();
        Opinion noted = silent ? before : before.withNote(said.note()).withTags(said.tags());
        Opinion opinion =
                noted.withSpan(label.time()).withVerdict(said.verdict()).withdrawn(false);
        boolean same = silent ? said.verdict().equals(before.verdict()) : said.isSaidBy(before);
        if (same && opinion.span().equals(before.span()) && !before.withdrawn()) {
            unchanged++;
        } else {
            changes.add(new Judgement(known.call().order(), mark, opinion, reviewer, now));
        }
    }
}
