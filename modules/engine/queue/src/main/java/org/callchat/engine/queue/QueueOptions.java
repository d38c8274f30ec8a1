// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Duration;

/**
 * How a queue works.
 *
 * @param workers orders in hand at once
 * @param poll how often the queue looks for orders that have become due; new orders do not wait for it
 */
public record QueueOptions(int workers, Duration poll) {
    /** The most workers a queue may have. */
    public static final int MAX_WORKERS = 16;

    public QueueOptions {
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new IllegalArgumentException("a queue has 1 to " + MAX_WORKERS + " workers, not " + workers);
        }
        if (poll.toMillis() < 1) {
            throw new IllegalArgumentException("a queue cannot look for orders every " + poll);
        }
    }

    public static QueueOptions workers(int workers) {
        return new QueueOptions(workers, Duration.ofMillis(400));
    }
}
