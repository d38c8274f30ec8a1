// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;

/**
 * Who works on a store, and whether they may. A node that works beats; how long a beat stands still is for each node to
 * judge by a watch of its own, so that no clock that is wrong can end anybody's work.
 */
public interface Nodes {

    /**
     * A node as the others see it.
     *
     * @param run empty when it left or was given up
     * @param beat goes up while the node lives
     * @param beatAt when it beat last, by the clock of the store
     * @param completed calls of this run
     */
    record Node(
            String name,
            String host,
            String version,
            Optional<String> run,
            int workers,
            Instant startedAt,
            long beat,
            Instant beatAt,
            int inHand,
            long completed,
            Optional<Double> callsPerHour) {}

    /** What a node tells with each beat. */
    record Load(int inHand, long completed, Optional<Double> callsPerHour) {}

    /** All work is held. */
    record Hold(String who, Instant since) {}

    /**
     * An order that was taken back from a run that died.
     *
     * @param from the node that had it, where that is known
     * @param by the node that took it back
     * @param stage how far it had come; what was made until then is not made again
     * @param attempt the one that was lost
     */
    record Recovery(OrderId order, Instant at, Optional<String> from, String by, Optional<Stage> stage, int attempt) {}

    /** This process. */
    NodeCard self();

    /**
     * This process begins to work: from now on, until it leaves or is given up, what it has in hand is its own. An earlier
     * run of the same node is over.
     *
     * @throws org.callchat.api.model.CallFailure when a node of this name is at work from elsewhere
     */
    void join(int workers, Instant now);

    /** A sign of life; false when the others have given this run up, or it never joined. */
    boolean beat(Load load, Instant now);

    /** This process works no more. */
    void leave(Instant now);

    /** Every node of the last days, by name. */
    List<Node> all();

    /** Gives a node up that has not beaten since; false when it has. */
    boolean giveUp(Node silent);

    /** Nobody begins another call until the hold is ended. */
    void hold(String who, Instant now);

    /** @return whether work was held */
    boolean endHold();

    Optional<Hold> held();

    /** Orders that were taken back, the last first. */
    List<Recovery> recoveries(Optional<OrderId> order, int limit);
}
