// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.callchat.engine.store.Nodes.Node;

/**
 * Notices nodes whose beat stands still. It goes by a watch of this process and by nothing that another machine's clock
 * says.
 */
final class SilenceWatch {
    private final Duration lease;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(long beat, long nanos) {}

    /** @param lease a beat that stands still for so long is a dead node's */
    SilenceWatch(Duration lease, LongSupplier nanos) {
        this.lease = lease;
        this.nanos = nanos;
    }

    /** Those of these nodes that should be given up. */
    List<Node> silent(List<Node> nodes) {
        long now = nanos.getAsLong();
        seen.keySet().retainAll(nodes.stream().flatMap(n -> n.run().stream()).toList());
        return nodes.stream()
                .filter(node -> node.run()
                        .filter(run -> isSilent(run, node.beat(), now))
                        .isPresent())
                .toList();
    }

    private boolean isSilent(String run, long beat, long now) {
        Seen last = seen.get(run);
        if (last == null || last.beat() != beat) {
            seen.put(run, new Seen(beat, now));
            return false;
        }
        return now - last.nanos() >= lease.toNanos();
    }
}
