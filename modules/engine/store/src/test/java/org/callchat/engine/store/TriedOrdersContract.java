// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.failure;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;
import static org.callchat.engine.store.Examples.orders;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.junit.jupiter.api.Test;

/** What any store tells of the orders that were tried. */
abstract class TriedOrdersContract extends StoreFixture {

    @Test
    void orders_nobody_tried_are_left_out() {
        bring("dead", OrderState.DEAD);
        bring("done", OrderState.COMPLETED);
        bring("waits", OrderState.PENDING);

        assertThat(names(Optional.empty())).containsExactly("dead", "done");
    }

    @Test
    void every_failure_comes_with_its_order_oldest_first() {
        store.add(List.of(order(Examples.knownCall("A"), "b")), NOON);
        store.claim(id("A"), NOON);
        store.fail(id("A"), failure("DL_CONN_INTERRUPTED", 1), Optional.of(NOON), NOON);
        store.claim(id("A"), NOON);
        store.fail(id("A"), failure("TR_RES_WORKER_DIED", 2), Optional.empty(), NOON);

        CallStore.Tried tried = store.tried(Optional.empty()).findFirst().orElseThrow();

        assertThat(tried.failures())
                .containsExactly(failure("DL_CONN_INTERRUPTED", 1), failure("TR_RES_WORKER_DIED", 2));
        assertThat(tried.order().call()).isEqualTo(Examples.knownCall("A"));
        assertThat(tried.recording()).isEmpty();
    }

    @Test
    void failures_are_remembered_when_a_person_gave_all_tries_back() {
        bring("A", OrderState.DEAD);
        edit("A", new OrderEdit.Retry());

        assertThat(names(Optional.empty())).containsExactly("A");
    }

    @Test
    void a_completed_order_tells_what_its_recording_was() {
        bring("A", OrderState.COMPLETED);

        assertThat(store.tried(Optional.empty()))
                .singleElement()
                .satisfies(t -> assertThat(t.recording().map(Recording::codec)).contains("pcm_mulaw"));
    }

    @Test
    void many_orders_are_read_in_order_and_a_batch_alone() {
        store.add(orders(450), NOON);
        for (CallStore.NewOrder each : orders(450)) {
            store.claim(each.call().order(), NOON);
        }
        store.add(List.of(order(Examples.knownCall("other"), "October")), NOON);
        store.claim(id("other"), NOON);

        assertThat(names(Optional.empty())).hasSize(451).isSorted().doesNotHaveDuplicates();
        assertThat(names(Optional.of("October"))).containsExactly("other");
        assertThat(names(Optional.of("nothing"))).isEmpty();
    }

    private List<String> names(Optional<String> batch) {
        return store.tried(batch).map(t -> t.order().id().value()).toList();
    }
}
