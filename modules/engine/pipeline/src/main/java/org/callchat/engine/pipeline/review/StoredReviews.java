// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.SilenceQuery;
import org.callchat.api.review.TextCorrection;
import org.callchat.api.spi.LabelFormat;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.Reviews;

/** {@link ReviewDesk} on a store. */
public final class StoredReviews implements ReviewDesk {
    private final CallStore store;
    private final Reviews stored;
    private final LabelFiles files;
    private final Clock clock;
    private final Runnable changed;

    /** @param changed told after each change */
    public StoredReviews(CallStore store, List<LabelFormat> formats, Clock clock, Runnable changed) {
        this.store = store;
        this.stored = store.reviews();
        this.files = new LabelFiles(List.copyOf(formats));
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public Judgement judge(OrderId order, Mark mark, Opinion opinion, String reviewer) {
        Judgement judgement = new Judgement(order, mark, opinion, reviewer, now());
        require(stored.save(judgement), order);
        changed.run();
        return judgement;
    }

    @Override
    public List<Judgement> judgements(OrderId order) {
        return stored.judgements(order);
    }

    @Override
    public List<Judgement> history(OrderId order, Mark mark, String reviewer) {
        return stored.history(order, mark, reviewer);
    }

    @Override
    public TextCorrection correct(TextPlace place, String said, String who) {
        TextCorrection correction =
                new TextCorrection(place.order(), place.channel(), place.time(), place.heard(), said, who, now());
        require(stored.save(correction), place.order());
        changed.run();
        return correction;
    }

    @Override
    public List<TextCorrection> corrections(OrderId order) {
        return stored.corrections(order);
    }

    @Override
    public Progress progress(SilenceQuery query, String reviewer, int limit) {
        Reviews.Standing standing = stored.standing(query, reviewer);
        return new Progress(standing.judged(), standing.all(), stored.toJudge(query, reviewer, limit));
    }

    @Override
    public List<Agreement> agreements(Optional<String> batch) {
        return Agreements.of(stored.judgements(batch));
    }

    @Override
    public List<LabelFormat> labelFormats() {
        return files.formats();
    }

    @Override
    public void exportLabels(OrderId order, String format, String reviewer, Path file) {
        LabelFormat chosen = files.named(format);
        files.write(labels(order, reviewer).sheet(), chosen, file);
    }

    @Override
    public LabelImport importLabels(
            OrderId order, Optional<String> format, String reviewer, Path file, boolean dryRun) {
        CallLabels known = labels(order, reviewer);
        LabelSheet sheet = files.read(file, format);
        known.call()
                .recording()
                .map(Recording::duration)
                .ifPresent(length -> LabelFiles.requireWithin(sheet, length, LabelFiles.name(file)));
        LabelImport labels = new LabelsToJudgements(known, reviewer, now()).read(sheet);
        if (!dryRun) {
            Stream.concat(labels.judged().stream(), labels.added().stream())
                    .forEach(j -> require(stored.save(j), order));
            changed.run();
        }
        return labels;
    }

    private CallLabels labels(OrderId order, String reviewer) {
        CallAnalysis call = store.analysis(order)
                .orElseThrow(() -> store.order(order).isEmpty()
                        ? noOrder(order)
                        : new CallFailure(
                                new FailureCode("RP_STATE_NO_RESULT"),
                                "Call " + order + " has no result yet, so it has no silences to label."));
        return new CallLabels(
                call,
                stored.judgements(order).stream()
                        .filter(j -> j.reviewer().equals(reviewer))
                        .toList());
    }

    private static void require(boolean saved, OrderId order) {
        if (!saved) {
            throw noOrder(order);
        }
    }

    private static CallFailure noOrder(OrderId order) {
        return new CallFailure(
                new FailureCode("GUI_DATA_NO_ORDER"), "There is no order " + order + " in this workspace.");
    }

    /** In whole milliseconds, as it is kept. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
