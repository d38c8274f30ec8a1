// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import org.callchat.api.model.Settings;

/** The door to the engine. */
public final class Chat {
    private Chat() {}

    /**
     * The workspace to use when none is named: {@code CHAT_DB_PATH}, else a per-user default.
     */
    public static Path defaultWorkspace() {
        throw new IllegalStateException("pending");
    }

    /**
     * Opens a workspace, creating it if it is not there.
     *
     * @throws org.callchat.api.model.CallFailure when another process has it (which one is said) or it is not usable
     */
    public static CallDesk open(Path workspace, Extensions extensions) {
        throw new IllegalStateException("pending " + workspace + extensions);
    }

    /** Prepares to analyse recordings without a workspace, with that many workers. */
    public static BatchAnalysis batch(Extensions extensions, Settings settings, int workers) {
        throw new IllegalStateException("pending " + extensions + settings + workers);
    }

    public static ErrorCatalogue errors() {
        throw new IllegalStateException("pending");
    }

    public static MachineCheck machine(Extensions extensions) {
        throw new IllegalStateException("pending " + extensions);
    }
}
