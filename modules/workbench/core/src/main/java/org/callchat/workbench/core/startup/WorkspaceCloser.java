// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.startup;

import org.callchat.workbench.core.DeskService;
import org.openide.modules.OnStop;

/** Closes the workspace at the end: workers stop and give back what they have in hand. */
@OnStop
public final class WorkspaceCloser implements Runnable {
    @Override
    public void run() {
        DeskService.getDefault().close();
    }
}
