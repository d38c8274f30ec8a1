// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;

/** The nodes that work on a store, and the hold that all of them obey. On one machine alone it is a team of one. */
public interface Team {

    /**
     * A node as it was seen last.
     *
     * @param health whether it works
     * @param seenAt when it gave its last sign of life
     * @param completed calls since it started
     */
    record Node(
            String name,
            String host,
            Health health,
            int workers,
            Instant startedAt,
            Instant seenAt,
            int inHand,
            long completed,
            Optional<Double> callsPerHour) {}

    /** How a node is. */
    enum Health {
        /** It gives signs of life. */
        AT_WORK,
        /** It has given none for a while; its calls are about to be taken over. */
        SILENT,
        /** It has left, or was given up. */
        GONE
    }

    /** Nobody begins another call. */
    record Hold(String who, Instant since) {}

    /**
     * An order that was taken back from a process that died.
     *
     * @param from the node that had it, where that is known
     * @param stage that it had begun: what was made before is not made again
     * @param attempt the one that was lost
     */
    record Recovery(OrderId order, Instant at, Optional<String> from, String by, Optional<Stage> stage, int attempt) {}

    /** Those of the last days, by name. */
    List<Node> nodes();

    Optional<Hold> held();

    /** From within five seconds on, no node begins another call. What is in hand is finished. */
    Hold hold();

    /** @return whether work was held */
    boolean endHold();

    /** The last first. */
    List<Recovery> recoveries(Optional<OrderId> order, int limit);
}
