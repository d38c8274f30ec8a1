// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callchat.api.model.CallFailure;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.logs.LogFiles;
import org.callchat.engine.pipeline.logs.RedactedFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is logged into the open workspace, beside what the Platform writes into its own folder; neither has phone
 * numbers and secrets.
 */
final class WorkspaceLog {
    private static final Logger LOG = Logger.getLogger(WorkspaceLog.class.getName());
    private static final Logger ROOT = Logger.getLogger("");

    private @Nullable LogFiles files;

    WorkspaceLog() {
        RedactedFormatter.wrapAll(ROOT);
    }

    /** Another workspace is being opened: the log of the one before ends, that of the other begins once it is open. */
    void follow(CompletableFuture<CallDesk> opening) {
        end();
        opening.thenAccept(this::begin).exceptionally(e -> null);
    }

    private synchronized void begin(CallDesk desk) {
        end();
        Path folder = desk.workspace().resolve("logs");
        files = new LogFiles(
                folder, e -> LOG.log(Level.INFO, "The log of the workspace cannot be written to " + folder + ".", e));
        ROOT.addHandler(files);
        try {
            desk.configuration().value("log.level").ifPresent(level -> LogFiles.level(level.text()));
        } catch (CallFailure e) {
            LOG.log(Level.INFO, e.explanation());
        }
        LOG.log(Level.INFO, "The workbench has opened {0}.", desk.workspace());
    }

    private synchronized void end() {
        if (files != null) {
            ROOT.removeHandler(files);
            files.close();
            files = null;
        }
    }
}
