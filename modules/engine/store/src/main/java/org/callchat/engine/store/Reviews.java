// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.SilencePlace;
import org.callchat.api.review.SilenceQuery;
import org.callchat.api.review.TextCorrection;

/** What people say about calls. Everything that was ever said is kept; what was said last counts. */
public interface Reviews {

    /**
     * Adds what a reviewer says of a silence now.
     *
     * @return false when there is no such order
     */
    boolean save(Judgement judgement);

    /** What each reviewer said last of each silence of a call, by mark and reviewer. */
    List<Judgement> judgements(OrderId order);

    /** All that a reviewer ever said of a silence, oldest first. */
    List<Judgement> history(OrderId order, Mark mark, String reviewer);

    /** What each reviewer said last, of all calls of a batch (or of all). */
    List<Judgement> judgements(Optional<String> batch);

    /**
     * How far a reviewer has come.
     *
     * @param judged of those that were to be judged
     * @param all that were or are to be judged
     */
    record Standing(long judged, long all) {}

    /** How far a reviewer has come with the silences of a query. */
    Standing standing(SilenceQuery query, String reviewer);

    /** The first silences that a reviewer still has to judge, by OrderID and time. */
    List<SilencePlace> toJudge(SilenceQuery query, String reviewer, int limit);

    /**
     * Adds a correction.
     *
     * @return false when there is no such order
     */
    boolean save(TextCorrection correction);

    /** The last correction of each place of a call, in order of time; without those that were taken back. */
    List<TextCorrection> corrections(OrderId order);
}
