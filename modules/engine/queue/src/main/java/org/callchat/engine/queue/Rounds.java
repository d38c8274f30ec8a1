// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.Nodes;
import org.callchat.engine.store.Nodes.Hold;
import org.callchat.engine.store.Nodes.Load;
import org.callchat.engine.store.Nodes.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node does every two seconds: it tells that it lives, gives up those that do not and takes over what they had,
 * and sees whether work is held. When the database does not answer, no call is begun until it does.
 */
final class Rounds {
    static final Duration EVERY = Duration.ofSeconds(2);
    static final Duration LEASE = Duration.ofSeconds(9);
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** Rounds between two thorough ones. */
    private static final int THOROUGH = 15;
    /** Thorough rounds after trouble. */
    private static final int AFTERWARDS = 5;

    private final CallStore store;
    private final Nodes nodes;
    private final Schedule schedule;
    private final Hands hands;
    private final Tally tally;
    private final Clock clock;
    private final SilenceWatch watch;
    private final int workers;
    private final Consumer<List<OrderId>> back;

    private long round;
    private long thoroughUntil;
    private volatile Optional<CallFailure> trouble = Optional.empty();
    private volatile Optional<Hold> hold = Optional.empty();

    /** @param back lists orders that wait again */
    Rounds(
            CallStore store,
            Schedule schedule,
            Hands hands,
            Tally tally,
            Clock clock,
            LongSupplier nanos,
            int workers,
            Consumer<List<OrderId>> back) {
        this.store = store;
        this.nodes = store.nodes();
        this.schedule = schedule;
        this.hands = hands;
        this.tally = tally;
        this.clock = clock;
        this.watch = new SilenceWatch(LEASE, nanos);
        this.workers = workers;
        this.back = back;
    }

    /** Joins, and finds what this node and dead ones had in hand. */
    void begin() {
        tally.begin();
        nodes.join(workers, clock.instant());
        store.recoverInterrupted(clock.instant());
        schedule.agreeWith(this::runs, store::turns);
        hold = nodes.held();
        trouble = Optional.empty();
        thoroughUntil = round + AFTERWARDS;
    }

    /** Never throws: what is wrong now may be right in the next round. */
    void go() {
        try {
            beat();
            watch.silent(nodes.all()).forEach(this::giveUp);
            takeBack();
            hold = nodes.held();
            if (trouble.isPresent()) {
                LOG.info("the database answers again; work goes on");
                thoroughUntil = round + AFTERWARDS;
            }
            trouble = Optional.empty();
        } catch (CallFailure e) {
            if (trouble.isEmpty()) {
                LOG.warn("no call is begun until the database answers again ({})", e.code(), e);
            }
            trouble = Optional.of(e);
        } catch (RuntimeException e) {
            LOG.warn("a look at the nodes went wrong; the next one comes soon", e);
        }
    }

    /** Why no call may be begun, if that is so. */
    Optional<String> obstacle() {
        return trouble.map(CallFailure::explanation)
                .or(() -> hold.map(h -> "All work is held by " + h.who() + "; 'chat resume --all' lets it go on."));
    }

    void end() {
        try {
            nodes.leave(clock.instant());
        } catch (CallFailure e) {
            LOG.info("the others will see by its silence that this node has left ({})", e.code());
        }
    }

    /** Whoever was given up, since it was asleep or cut off, begins anew without what the others have taken. */
    private void beat() {
        Load load = new Load(hands.seen().size(), tally.completed(), tally.callsPerHour());
        if (!nodes.beat(load, clock.instant())) {
            LOG.warn("the other nodes took this one for dead; it works again, without the calls they took over");
            nodes.join(workers, clock.instant());
            hands.cancelAllBut(store.inHand());
            thoroughUntil = round + AFTERWARDS;
        }
    }

    private void giveUp(Node silent) {
        if (nodes.giveUp(silent)) {
            LOG.warn("node {} has given no sign of life; its calls are taken over", silent.name());
            thoroughUntil = round + 1;
        }
    }

    private void takeBack() {
        List<OrderId> waiting = new ArrayList<>(store.recoverInterrupted(clock.instant()));
        round++;
        if (!waiting.isEmpty() || round % THOROUGH == 0 || round <= thoroughUntil) {
            waiting.addAll(forgotten());
            schedule.free(this::runs, store.nodes().self().run(), hands::has);
            schedule.listMissing(store::counts, store::turns);
        }
        if (!waiting.isEmpty()) {
            back.accept(waiting);
        }
    }

    /** In this process's hand by the store, though nobody here works on it: its last attempt could not be recorded. */
    private List<OrderId> forgotten() {
        return store.inHand().stream().filter(this::giveBack).toList();
    }

    /** With a hand of its own on it, so that nobody here can begin it meanwhile. */
    private boolean giveBack(OrderId order) {
        Hand hand = new Hand(order, store, clock, () -> {});
        if (!hands.take(order, hand)) {
            return false;
        }
        try {
            return store.giveBack(order, clock.instant());
        } finally {
            hands.release(order, hand);
        }
    }

    private List<String> runs() {
        return nodes.all().stream().flatMap(node -> node.run().stream()).toList();
    }
}
