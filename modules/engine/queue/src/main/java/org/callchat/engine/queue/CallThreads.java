// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that work on calls. When the database is away at the moment at which a call is settled, the scheduler lets its
 * thread die; that belongs into the log, not before a person, for the call is taken up again.
 */
final class CallThreads implements ThreadFactory {
    private static final Logger LOG = LoggerFactory.getLogger(CallThreads.class);

    private final AtomicInteger made = new AtomicInteger();

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "chat-call-" + made.incrementAndGet());
        thread.setUncaughtExceptionHandler((died, thrown) ->
                LOG.warn("{} ended before its call was settled; it will be taken up again", died.getName(), thrown));
        return thread;
    }
}
