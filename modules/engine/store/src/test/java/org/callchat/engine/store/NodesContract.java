// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.failure;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.callchat.engine.store.Nodes.Load;
import org.callchat.engine.store.Nodes.Node;
import org.callchat.engine.store.Nodes.Recovery;
import org.junit.jupiter.api.Test;

/** Who works on any store, and what becomes of the calls of those who died. */
abstract class NodesContract extends StoreFixture {
    private static final Load IDLE = new Load(0, 0, Optional.empty());

    /** The same database as another process has it. */
    abstract CallStore as(NodeCard other);

    private static NodeCard card(String name) {
        return NodeCard.of(name, "home of " + name, "host-" + name, "0.1.0");
    }

    @Test
    void a_node_that_works_is_seen_with_what_it_told() {
        store.nodes().join(4, NOON);
        assertThat(store.nodes().beat(new Load(2, 7, Optional.of(120.5)), NOON.plusSeconds(2)))
                .isTrue();

        Node seen = store.nodes().all().get(0);
        assertThat(seen.name()).isEqualTo(store.nodes().self().name());
        assertThat(seen.run()).contains(store.nodes().self().run());
        assertThat(seen.workers()).isEqualTo(4);
        assertThat(seen.startedAt()).isEqualTo(NOON);
        assertThat(seen.beatAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(seen.inHand()).isEqualTo(2);
        assertThat(seen.completed()).isEqualTo(7);
        assertThat(seen.callsPerHour()).contains(120.5);

        store.nodes().leave(NOON.plusSeconds(4));
        assertThat(store.nodes().all().get(0).run()).isEmpty();
        assertThat(store.nodes().beat(IDLE, NOON.plusSeconds(6))).isFalse();
    }

    @Test
    void what_a_living_node_has_in_hand_is_left_to_it() {
        CallStore other = as(card("other"));
        other.nodes().join(1, NOON);
        store.add(List.of(order("A")), NOON);
        other.claim(id("A"), NOON);
        other.atStage(id("A"), Stage.TRANSCRIBE, NOON);

        assertThat(store.recoverInterrupted(NOON.plusSeconds(3600))).isEmpty();
        assertThat(other.inHand()).containsExactly(id("A"));
        assertThat(store.inHand()).isEmpty();
        assertThat(state("A")).isEqualTo(OrderState.PROCESSING);
    }

    @Test
    void what_a_node_had_that_was_given_up_is_taken_back_and_noted() {
        CallStore other = as(card("other"));
        other.nodes().join(1, NOON);
        store.add(List.of(order("A")), NOON);
        other.claim(id("A"), NOON);
        other.atStage(id("A"), Stage.TRANSCRIBE, NOON);

        assertThat(store.nodes().giveUp(other.nodes().all().get(0))).isTrue();
        assertThat(store.recoverInterrupted(NOON.plusSeconds(20))).containsExactly(id("A"));

        assertThat(state("A")).isEqualTo(OrderState.PENDING);
        assertThat(store.nodes().recoveries(Optional.of(id("A")), 10))
                .containsExactly(new Recovery(
                        id("A"),
                        NOON.plusSeconds(20),
                        Optional.of("other"),
                        store.nodes().self().name(),
                        Optional.of(Stage.TRANSCRIBE),
                        1));
        assertThat(store.nodes().recoveries(Optional.of(id("B")), 10)).isEmpty();
        assertThat(store.nodes().recoveries(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void a_node_that_was_given_up_and_wakes_changes_nothing_any_more() {
        CallStore sleeper = as(card("sleeper"));
        sleeper.nodes().join(1, NOON);
        store.add(List.of(order("A")), NOON);
        sleeper.claim(id("A"), NOON);
        store.nodes().giveUp(sleeper.nodes().all().get(0));
        store.recoverInterrupted(NOON);
        assertThat(store.claim(id("A"), NOON)).isTrue();

        assertThat(sleeper.nodes().beat(IDLE, NOON)).isFalse();
        assertThat(sleeper.atStage(id("A"), Stage.RECORD, NOON)).isFalse();
        assertThat(sleeper.complete(id("A"), Examples.emptyAnalysis("A"), NOON)).isFalse();
        assertThat(sleeper.fail(id("A"), failure("TR_TIME_OUT", 1), Optional.empty(), NOON))
                .isFalse();
        assertThat(sleeper.giveBack(id("A"), NOON)).isFalse();

        assertThat(store.complete(id("A"), Examples.richAnalysis("A"), NOON)).isTrue();
        assertThat(store.analysis(id("A"))).contains(Examples.richAnalysis("A"));
        assertThat(store.failures(id("A"))).isEmpty();
    }

    @Test
    void a_node_that_beat_meanwhile_cannot_be_given_up() {
        CallStore other = as(card("other"));
        other.nodes().join(1, NOON);
        Node before = other.nodes().all().get(0);
        other.nodes().beat(IDLE, NOON);

        assertThat(store.nodes().giveUp(before)).isFalse();
        assertThat(other.nodes().beat(IDLE, NOON)).isTrue();
    }

    @Test
    void a_node_that_starts_again_takes_its_own_calls_back_at_once() {
        CallStore before = as(card("same"));
        before.nodes().join(1, NOON);
        store.add(List.of(order("A")), NOON);
        before.claim(id("A"), NOON);

        CallStore after = as(card("same"));
        after.nodes().join(1, NOON.plusSeconds(1));

        assertThat(after.recoverInterrupted(NOON.plusSeconds(1))).containsExactly(id("A"));
        assertThat(before.complete(id("A"), Examples.emptyAnalysis("A"), NOON)).isFalse();
        assertThat(after.nodes().all()).hasSize(1);
    }

    @Test
    void two_nodes_with_one_name_are_refused_while_the_first_is_at_work() {
        as(new NodeCard("name", "here", "host-1", "", "name#1")).nodes().join(1, NOON);
        Nodes second = as(new NodeCard("name", "there", "host-2", "", "name#2")).nodes();

        assertThat(codeOf(() -> second.join(1, NOON.plusSeconds(5)))).isEqualTo("DB_STATE_NODE_NAME");
        try {
            second.join(1, NOON.plusSeconds(5));
        } catch (CallFailure e) {
            assertThat(e.explanation()).contains("host-1", "--node");
        }
        second.join(1, NOON.plus(Duration.ofMinutes(1)));
    }

    @Test
    void all_work_is_held_by_whoever_comes_first_until_the_hold_ends() {
        assertThat(store.nodes().held()).isEmpty();
        store.nodes().hold("ann on desk-7", NOON);
        store.nodes().hold("bob", NOON.plusSeconds(1));

        assertThat(as(card("other")).nodes().held()).contains(new Nodes.Hold("ann on desk-7", NOON));
        assertThat(store.nodes().endHold()).isTrue();
        assertThat(store.nodes().endHold()).isFalse();
        assertThat(store.nodes().held()).isEmpty();
    }

    @Test
    void the_clock_of_a_store_does_not_go_back_when_the_machine_s_does() {
        Clock before = store.clock(Clock.systemUTC());
        store.add(List.of(order("A")), before.instant());
        Clock putBack = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));

        Clock after = store.clock(putBack);

        assertThat(store.turns().get(0).due()).isBeforeOrEqualTo(after.instant());
        assertThat(after.instant()).isAfter(putBack.instant().plus(Duration.ofMinutes(59)));
        assertThat(after.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
