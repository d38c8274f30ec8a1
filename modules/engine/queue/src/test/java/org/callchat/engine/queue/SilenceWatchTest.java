// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.engine.store.Nodes.Node;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {
    private long nanos;
    private final SilenceWatch watch = new SilenceWatch(Duration.ofSeconds(9), () -> nanos);

    private static Node node(String name, long beat) {
        return new Node(
                name,
                "host",
                "",
                Optional.of(name + "#1"),
                1,
                java.time.Instant.EPOCH,
                beat,
                java.time.Instant.EPOCH,
                0,
                0,
                Optional.empty());
    }

    private List<Node> after(int seconds, Node... nodes) {
        nanos += Duration.ofSeconds(seconds).toNanos();
        return watch.silent(List.of(nodes));
    }

    @Test
    void a_beat_that_stands_still_for_the_length_of_a_lease_is_a_dead_node_s() {
        assertThat(after(0, node("a", 7), node("b", 1))).isEmpty();
        assertThat(after(8, node("a", 7), node("b", 2))).isEmpty();
        assertThat(after(1, node("a", 7), node("b", 2))).containsExactly(node("a", 7));
        assertThat(after(8, node("b", 2))).containsExactly(node("b", 2));
    }

    @Test
    void whoever_has_just_come_has_seen_nobody_silent_yet() {
        assertThat(after(3600, node("a", 7))).isEmpty();
    }

    @Test
    void a_node_that_has_left_cannot_be_silent() {
        Node left = new Node(
                "a",
                "host",
                "",
                Optional.empty(),
                1,
                java.time.Instant.EPOCH,
                1,
                java.time.Instant.EPOCH,
                0,
                0,
                Optional.empty());

        assertThat(after(0, left)).isEmpty();
        assertThat(after(100, left)).isEmpty();
    }
}
