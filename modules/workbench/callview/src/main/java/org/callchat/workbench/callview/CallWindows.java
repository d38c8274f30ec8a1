// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview;

import org.callchat.api.model.OrderId;
import org.callchat.api.model.TimeRange;
import org.callchat.workbench.core.CallOpener;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Opens calls in tabs, each only once. */
@ServiceProvider(service = CallOpener.class)
public final class CallWindows implements CallOpener {

    @Override
    public void open(OrderId id) {
        opened(id);
    }

    /** Opens a call and selects the silence there. */
    static void openAt(OrderId id, TimeRange silence) {
        opened(id).reveal(silence);
    }

    private static CallTopComponent opened(OrderId id) {
        CallTopComponent window = TopComponent.getRegistry().getOpened().stream()
                .filter(CallTopComponent.class::isInstance)
                .map(CallTopComponent.class::cast)
                .filter(w -> w.isOf(id))
                .findFirst()
                .orElseGet(() -> docked(new CallTopComponent(id)));
        window.open();
        window.requestActive();
        return window;
    }

    private static CallTopComponent docked(CallTopComponent window) {
        Mode editor = WindowManager.getDefault().findMode("editor");
        if (editor != null) {
            editor.dockInto(window);
        }
        return window;
    }
}
