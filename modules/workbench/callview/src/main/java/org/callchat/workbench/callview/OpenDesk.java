// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview;

import java.util.concurrent.CompletionException;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.workbench.core.DeskService;

/** Waits for the workspace, off the event thread. */
final class OpenDesk {

    private OpenDesk() {}

    /** @throws RuntimeException why it could not be opened */
    static CallDesk await(DeskService desks) {
        try {
            return desks.desk().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
