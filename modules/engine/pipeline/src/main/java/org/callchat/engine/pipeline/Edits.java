// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderChange;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderSelection;

/** What a person does with orders, few or many thousands, and how it is taken back. */
public interface Edits {

    /**
     * A change that was made or taken back.
     *
     * @param orders those that it reached; the others were in a state that forbids it
     */
    record Edited(OrderChange change, List<OrderId> orders) {}

    /** Changes what is selected, all in one go. */
    Edited make(OrderSelection selection, OrderEdit edit);

    /**
     * Takes a change back: each order that did not move since is as it was before.
     *
     * @return empty when there is no such change, or it was taken back before
     */
    Optional<Edited> undo(long change);

    /** The last changes, the last first. */
    List<OrderChange> latest(int limit);
}
