// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Order;
import org.callchat.api.model.Stage;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStores;
import org.callchat.engine.store.NodeCard;
import org.callchat.engine.store.PostgresAddress;

/** A process that works as a node: orders whose name begins with "long" take it half a minute, others no time. */
final class NodeProcess {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private NodeProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        String name = arguments[2];
        CallStore store = CallStores.postgres(
                PostgresAddress.parse(arguments[0]),
                Optional.of(arguments[1]),
                NodeCard.of(name, "home of " + name, "this machine", "test"));
        OrderQueue queue = new OrderQueue(
                store,
                NodeProcess::process,
                (failure, attempts) -> Optional.empty(),
                store.clock(Clock.systemUTC()),
                QueueOptions.workers(4));
        queue.start();
        System.out.println("started");
        NEVER.await();
    }

    private static CallAnalysis process(Order order, OrderWork.Tracker tracker) {
        tracker.enter(Stage.TRANSCRIBE);
        System.out.println("begun " + order.id());
        if (order.id().value().startsWith("long")) {
            for (int i = 0; i < 300 && !tracker.isCancelled(); i++) {
                pause();
            }
        }
        return CallAnalysis.failed(order.call(), java.util.List.of());
    }

    private static void pause() {
        try {
            if (NEVER.await(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("never comes");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
