// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.tasks;

import org.callchat.api.spi.Progress;

/** Progress that nobody sees but that can be cancelled. */
class QuietProgress implements Progress {
    private volatile boolean cancelled;

    @Override
    public void at(double fraction) {}

    @Override
    public final boolean isCancelled() {
        return cancelled;
    }

    final void cancel() {
        cancelled = true;
    }
}
