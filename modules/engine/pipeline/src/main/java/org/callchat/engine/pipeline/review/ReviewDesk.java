// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.SilencePlace;
import org.callchat.api.review.SilenceQuery;
import org.callchat.api.review.TextCorrection;
import org.callchat.api.spi.LabelFormat;

/** What people say about calls. Methods may block and are safe for many threads. */
public interface ReviewDesk {

    /**
     * Keeps what a reviewer says of a silence now; what was said before stays in the history.
     *
     * @return as kept, with its time
     * @throws org.callchat.api.model.CallFailure when there is no such order
     */
    Judgement judge(OrderId order, Mark mark, Opinion opinion, String reviewer);

    /** What each reviewer said last of each silence of a call. */
    List<Judgement> judgements(OrderId order);

    /** All that a reviewer ever said of a silence, oldest first. */
    List<Judgement> history(OrderId order, Mark mark, String reviewer);

    /**
     * Keeps what was really said at a place of a transcript.
     *
     * @param said the same as {@code heard} to take a correction back
     * @throws org.callchat.api.model.CallFailure when there is no such order
     */
    TextCorrection correct(TextPlace place, String said, String who);

    /** Words of a transcript: whose, when, and what the transcript has. */
    record TextPlace(OrderId order, Optional<Integer> channel, org.callchat.api.model.TimeRange time, String heard) {}

    /** The corrections of a call that stand, in order of time. */
    List<TextCorrection> corrections(OrderId order);

    /**
     * How far a reviewer has come with the silences of a query.
     *
     * @param next the first ones that are still to be judged, by OrderID and time
     */
    record Progress(long judged, long all, List<SilencePlace> next) {
        public Progress {
            next = List.copyOf(next);
        }
    }

    /** @param limit of those that are still to be judged */
    Progress progress(SilenceQuery query, String reviewer, int limit);

    /** How far each two reviewers agree on the silences that both have judged, those with most in common first. */
    List<Agreement> agreements(Optional<String> batch);

    /** The formats in which labels can be exchanged. */
    List<LabelFormat> labelFormats();

    /**
     * Writes a call's silences with what a reviewer says of them, and its transcript, for another tool; each format holds
     * what it can.
     *
     * @param format id of a format
     * @param file replaced when it is there; whole or not at all
     * @throws org.callchat.api.model.CallFailure naming what is wrong and what to do
     */
    void exportLabels(OrderId order, String format, String reviewer, Path file);

    /**
     * Takes the silences of a label file as what a reviewer says of those of a call: a label that lies over a silence
     * judges it and says where its edges are, any other adds a silence. Nothing is kept when anything is refused.
     *
     * @param format id of a format; empty to go by the file's ending
     * @param dryRun to only say what would be done
     * @throws org.callchat.api.model.CallFailure naming the line, what is wrong with it and what to do
     */
    LabelImport importLabels(OrderId order, Optional<String> format, String reviewer, Path file, boolean dryRun);
}
