// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.failure;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store for each test, and ways to bring orders into a state. */
abstract class StoreFixture {
    protected CallStore store;

    /** An empty store the first time, the same one again after it was closed. */
    abstract CallStore open();

    @BeforeEach
    final void openStore() {
        store = open();
    }

    @AfterEach
    final void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    protected final OrderState state(String id) {
        return store.order(id(id)).orElseThrow().state();
    }

    protected final void bring(String id, OrderState state) {
        store.add(List.of(order(id)), NOON);
        bringOn(id, state);
    }

    /** Takes a pending order to a state by way of the moves there are. */
    protected final void bringOn(String name, OrderState state) {
        OrderId id = id(name);
        switch (state) {
            case PENDING -> {}
            case PAUSED -> edit(name, new OrderEdit.Pause());
            case CANCELLED -> edit(name, new OrderEdit.Cancel());
            case PROCESSING -> store.claim(id, NOON);
            case COMPLETED -> {
                store.claim(id, NOON);
                store.complete(id, Examples.richAnalysis(name), NOON);
            }
            case FAILED, DEAD -> {
                store.claim(id, NOON);
                Optional<Instant> next =
                        state == OrderState.FAILED ? Optional.of(NOON.plusSeconds(60)) : Optional.empty();
                store.fail(id, failure("TR_RES_WORKER_DIED", 1), next, NOON);
            }
        }
        assertThat(state(name)).isEqualTo(state);
    }

    /** What a person does with an order. */
    protected final List<OrderId> edit(String name, OrderEdit edit) {
        return store.edits()
                .make(OrderSelection.of(List.of(id(name))), edit, "ada", NOON)
                .orders();
    }

    protected static String codeOf(Runnable action) {
        try {
            action.run();
        } catch (CallFailure e) {
            return e.code().value();
        }
        return "no failure";
    }

    protected static <T> List<T> runAll(List<Callable<T>> threads) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(threads)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
