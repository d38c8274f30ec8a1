// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callchat.api.model.OrderChange;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderSelection;
import org.callchat.engine.queue.OrderQueue;
import org.callchat.engine.store.OrderEdits;

/**
 * {@link Edits} by way of the queue, so that who is next changes with them.
 *
 * @param queue as it is at the moment
 * @param changed told after each change
 */
record QueueEdits(Supplier<OrderQueue> queue, OrderEdits stored, Runnable changed) implements Edits {

    @Override
    public Edited make(OrderSelection selection, OrderEdit edit) {
        return told(queue.get().edit(selection, edit, System.getProperty("user.name", "somebody")));
    }

    @Override
    public Optional<Edited> undo(long change) {
        return queue.get().undo(change).map(this::told);
    }

    @Override
    public List<OrderChange> latest(int limit) {
        return stored.latest(limit);
    }

    private Edited told(OrderEdits.Made made) {
        changed.run();
        return new Edited(made.change(), made.orders());
    }
}
