// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import org.callchat.api.model.OrderId;

/** Shows one call in a window of its own. Found through Lookup; called on the event thread. */
public interface CallOpener {
    void open(OrderId id);
}
