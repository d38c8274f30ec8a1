// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A workspace without a database: many may look at it, one at a time works in it. */
final class SharedWorkspace implements Workspace {
    private final Path root;
    private final Path configuration;
    private final String who;
    private @Nullable Workspace locked;

    /** @param configuration where the settings are: several nodes on one machine have them in common */
    SharedWorkspace(Path root, Path configuration, String who) {
        this.root = root;
        this.configuration = configuration;
        this.who = who;
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public Path configuration() {
        return configuration;
    }

    @Override
    public Path backups() {
        return root.resolve("backups");
    }

    @Override
    public synchronized void own() {
        if (locked == null) {
            locked = Workspaces.open(root, who);
        }
    }

    @Override
    public synchronized boolean isOwn() {
        return locked != null;
    }

    @Override
    public synchronized void close() {
        if (locked != null) {
            locked.close();
            locked = null;
        }
    }
}
