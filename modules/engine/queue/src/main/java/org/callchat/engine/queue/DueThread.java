// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

/**
 * The thread that looks for due orders. The scheduler interrupts it when it stops; an interrupt in the middle of a
 * question would cost an embedded database its connection, so it is not passed on: the thread ends by itself at its next
 * look.
 */
final class DueThread extends Thread {

    DueThread(Runnable looking) {
        super(looking, "chat-queue-due");
        setDaemon(true);
    }

    @Override
    public void interrupt() {
        // see above
    }
}
