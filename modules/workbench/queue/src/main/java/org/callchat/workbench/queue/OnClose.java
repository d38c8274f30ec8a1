// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.EventQueue;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;

/** Does something once a popup menu has gone and what was chosen from it is done. */
record OnClose(Runnable action) implements PopupMenuListener {
    @Override
    public void popupMenuWillBecomeVisible(PopupMenuEvent e) {}

    @Override
    public void popupMenuWillBecomeInvisible(PopupMenuEvent e) {
        EventQueue.invokeLater(action);
    }

    @Override
    public void popupMenuCanceled(PopupMenuEvent e) {}
}
