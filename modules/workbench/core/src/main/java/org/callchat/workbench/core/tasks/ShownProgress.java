// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.tasks;

import org.netbeans.api.progress.ProgressHandle;

/** Progress in the status line, with a cross to cancel it. */
final class ShownProgress extends QuietProgress {
    private static final int STEPS = 1000;

    private final ProgressHandle handle;
    private boolean determinate;
    private int reached;

    ShownProgress(String name) {
        handle = ProgressHandle.createHandle(name, () -> {
            cancel();
            return true;
        });
    }

    synchronized void start() {
        handle.start();
    }

    @Override
    public synchronized void at(double fraction) {
        if (!determinate) {
            determinate = true;
            handle.switchToDeterminate(STEPS);
        }
        // work in several parts may begin again at 0; the bar goes forward only
        reached = Math.max(reached, (int) Math.round(Math.min(1, fraction) * STEPS));
        handle.progress(reached);
    }

    synchronized void finish() {
        handle.finish();
    }
}
