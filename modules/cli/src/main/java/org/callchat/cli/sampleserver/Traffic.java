// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is sent, and which bytes of a recording are sent a second time. */
final class Traffic {
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong twice = new AtomicLong();
    private final AtomicLong resumed = new AtomicLong();
    private final Map<String, Long> sentUpTo = new ConcurrentHashMap<>();

    void request() {
        requests.incrementAndGet();
    }

    void fault() {
        faults.incrementAndGet();
    }

    void resumed() {
        resumed.incrementAndGet();
    }

    /** @param from first byte of the recording that was sent */
    void sent(String order, long from, long count) {
        bytes.addAndGet(count);
        sentUpTo.merge(order, from + count, (before, end) -> {
            twice.addAndGet(Math.max(0, Math.min(before, end) - from));
            return Math.max(before, end);
        });
    }

    SampleServer.Statistics statistics() {
        return new SampleServer.Statistics(
                requests.get(), faults.get(), sentUpTo.size(), bytes.get(), twice.get(), resumed.get());
    }
}
