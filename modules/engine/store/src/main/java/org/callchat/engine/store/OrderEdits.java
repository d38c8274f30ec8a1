// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.OrderChange;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderSelection;

/** What people do with orders, many at a time, and how it is taken back. */
public interface OrderEdits {

    /**
     * A change that was made.
     *
     * @param orders those that changed
     * @param displaced others whose place changed with it
     */
    record Made(OrderChange change, List<OrderId> orders, List<OrderId> displaced) {}

    /**
     * Changes those of the selected orders that allow it, in one transaction. What runs meanwhile wins: an order that a
     * worker takes at that moment is not changed.
     *
     * @throws org.callchat.api.model.CallFailure when orders are to be put before one that does not wait
     */
    Made make(OrderSelection selection, OrderEdit edit, String who, Instant now);

    /**
     * Takes a change back: each order that did not move since is as it was before, what was in hand waits.
     *
     * @return empty when there is no such change or it was taken back
     */
    Optional<Made> undo(long change, Instant now);

    /** The last changes, the last first. */
    List<OrderChange> latest(int limit);

    /** The recordings that results know of orders which were deleted before that moment. */
    Set<ContentHash> deletedRecordings(Instant before);

    /**
     * Removes for good what was deleted before that moment.
     *
     * @param recordings nobody else needs what was made of them
     * @return how many orders
     */
    int purge(Instant before, Set<ContentHash> recordings);
}
