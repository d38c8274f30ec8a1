// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Order;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.Progress;

/** What is done with an order in hand. */
@FunctionalInterface
public interface OrderWork {

    /**
     * Works through one call. Runs on a thread of the queue, several at once.
     *
     * @throws org.callchat.api.model.CallFailure when this attempt came to nothing
     * @throws java.util.concurrent.CancellationException when the queue stops or a person cancelled the order
     */
    CallAnalysis process(Order order, Tracker tracker);

    /** Hears how far the work is. */
    interface Tracker extends Progress {
        /** The work begins a stage; noted in the store. */
        void enter(Stage stage);
    }
}
