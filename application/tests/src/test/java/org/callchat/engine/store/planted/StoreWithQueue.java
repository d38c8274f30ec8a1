// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.planted;

/** Breaks a rule of the house on purpose. */
public final class StoreWithQueue {
    public org.callchat.engine.queue.OrderWork field;
}
