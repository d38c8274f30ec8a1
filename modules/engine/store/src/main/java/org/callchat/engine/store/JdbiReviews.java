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

/** {@link Reviews} in SQL. */
record JdbiReviews(Transactions transactions) implements Reviews {

    @Override
    public boolean save(Judgement judgement) {
        return transactions.run(handle -> {
            boolean known = OrderReads.order(handle, judgement.order()).isPresent();
            if (known) {
                JudgementRows.supersede(handle, judgement);
            }
            return known;
        });
    }

    @Override
    public List<Judgement> judgements(OrderId order) {
        return transactions.run(handle -> JudgementRows.latest(handle, order));
    }

    @Override
    public List<Judgement> history(OrderId order, Mark mark, String reviewer) {
        return transactions.run(handle -> JudgementRows.history(handle, order, mark, reviewer));
    }

    @Override
    public List<Judgement> judgements(Optional<String> batch) {
        return transactions.run(handle -> JudgementRows.latest(handle, batch));
    }

    @Override
    public Standing standing(SilenceQuery query, String reviewer) {
        return transactions.run(handle -> SilencesToJudge.standing(handle, query, reviewer));
    }

    @Override
    public List<SilencePlace> toJudge(SilenceQuery query, String reviewer, int limit) {
        return transactions.run(handle -> SilencesToJudge.open(handle, query, reviewer, limit));
    }

    @Override
    public boolean save(TextCorrection correction) {
        return transactions.run(handle -> {
            boolean known = OrderReads.order(handle, correction.order()).isPresent();
            if (known) {
                CorrectionRows.supersede(handle, correction);
            }
            return known;
        });
    }

    @Override
    public List<TextCorrection> corrections(OrderId order) {
        return transactions.run(handle -> CorrectionRows.latest(handle, order));
    }
}
