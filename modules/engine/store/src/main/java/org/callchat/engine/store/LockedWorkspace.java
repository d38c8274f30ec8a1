// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A workspace that is ours for as long as the channel to its lock is open. */
final class LockedWorkspace implements Workspace {
    private static final Logger LOG = LoggerFactory.getLogger(LockedWorkspace.class);

    private final Path root;
    private final FileChannel lock;

    private LockedWorkspace(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static Workspace create(Path root, FileChannel lock) throws IOException {
        Workspace workspace = new LockedWorkspace(root, lock);
        createFolders(workspace);
        Files.createDirectories(workspace.database());
        return workspace;
    }

    static void createFolders(Workspace workspace) throws IOException {
        for (Path folder : List.of(
                workspace.recordings(),
                workspace.cache(),
                workspace.reports(),
                workspace.logs(),
                workspace.configuration())) {
            Files.createDirectories(folder);
        }
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public void own() {
        // it is
    }

    @Override
    public boolean isOwn() {
        return true;
    }

    @Override
    public Path backups() {
        return root.resolve("backups");
    }

    @Override
    public synchronized void close() {
        if (!lock.isOpen()) {
            return;
        }
        try (lock) {
            WorkspaceOwner.erase(root);
        } catch (IOException e) {
            LOG.warn("the workspace {} was not given up in order; its lock ends with this process", root, e);
        }
    }
}
