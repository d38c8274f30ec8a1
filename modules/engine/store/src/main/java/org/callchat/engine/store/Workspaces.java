// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.engine.store.backup.Restoration;

/** Opens workspaces, each for one process at a time. */
public final class Workspaces {
    static final FailureCode IN_USE = new FailureCode("SYS_STATE_WORKSPACE_IN_USE");
    static final FailureCode NOT_WRITABLE = new FailureCode("SYS_PERM_WORKSPACE");
    static final FailureCode NOT_A_FOLDER = new FailureCode("SYS_VAL_WORKSPACE");
    static final FailureCode NO_SPACE = new FailureCode("SYS_RES_DISK_FULL");

    /** What an empty database takes, with something to spare. */
    private static final long LEAST_SPACE = 32L << 20;

    private Workspaces() {}

    /**
     * Opens a workspace, creating its folders if they are not there. A workspace whose owner died is simply taken.
     *
     * @param who the command that opens it, told to whoever comes second, e.g. {@code chat run}
     * @throws CallFailure when another has it, which one is said; when the folder cannot be used
     */
    public static Workspace open(Path folder, String who) {
        return open(folder, who, Clock.systemUTC(), LEAST_SPACE);
    }

    /**
     * Opens the files of a node whose database is on a server: others may have the folder open, too.
     *
     * @param node a name, for a folder of its own among those of other nodes on this machine
     */
    public static Workspace shared(Path folder, Optional<String> node, String who) {
        Path common = folder.toAbsolutePath().normalize();
        Path root = node.map(name -> common.resolve("nodes").resolve(name)).orElse(common);
        try {
            Workspace workspace = new SharedWorkspace(root, common.resolve("configuration"), who);
            Files.createDirectories(root);
            LockedWorkspace.createFolders(workspace);
            return workspace;
        } catch (IOException e) {
            throw SqlTrouble.isOutOfSpace(e) ? noSpace(root, e) : notWritable(root, e);
        }
    }

    static Workspace open(Path folder, String who, Clock clock, long leastSpace) {
        Path root = folder.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new CallFailure(
                    NOT_A_FOLDER, "The workspace " + root + " is a file. Name a folder; it is created if need be.");
        }
        try {
            Files.createDirectories(root);
            Workspace workspace = locked(root, who, clock);
            requireSpace(workspace, leastSpace);
            return workspace;
        } catch (IOException e) {
            throw SqlTrouble.isOutOfSpace(e) ? noSpace(root, e) : notWritable(root, e);
        }
    }

    /** One at a time: closing a second channel to a file gives up this process's lock on some systems. */
    private static synchronized Workspace locked(Path root, String who, Clock clock) throws IOException {
        Optional<WorkspaceOwner> before = WorkspaceOwner.read(root);
        if (before.filter(WorkspaceOwner::isThisProcess).isPresent()) {
            throw inUse(root, before, clock);
        }
        FileChannel channel =
                FileChannel.open(root.resolve("workspace.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(root, WorkspaceOwner.read(root), clock);
            }
            Restoration.finish(root);
            Workspace workspace = LockedWorkspace.create(root, channel);
            WorkspaceOwner.here(who, clock.instant()).write(root);
            return workspace;
        } catch (OverlappingFileLockException e) {
            throw inUse(root, before, clock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void requireSpace(Workspace workspace, long least) throws IOException {
        long space = Files.getFileStore(workspace.root()).getUsableSpace();
        if (space < least) {
            workspace.close();
            throw noSpace(workspace.root(), new IOException(space + " bytes are free"));
        }
    }

    private static CallFailure inUse(Path root, Optional<WorkspaceOwner> owner, Clock clock) {
        String first = owner.map(o -> o.inWords(clock.instant(), ZoneId.systemDefault()))
                .orElse("another process");
        return new CallFailure(
                IN_USE,
                "The workspace " + root + " is in use by " + first
                        + ". Wait until it ends, close it, or name another workspace with --workspace.");
    }

    private static CallFailure notWritable(Path root, IOException cause) {
        return new CallFailure(
                NOT_WRITABLE,
                "The workspace " + root + " cannot be created or written ("
                        + cause.getClass().getSimpleName()
                        + "). Give this user the right to write there, or name another workspace with --workspace.",
                cause);
    }

    private static CallFailure noSpace(Path root, IOException cause) {
        return new CallFailure(
                NO_SPACE,
                "There is no space left for the workspace " + root + " (" + cause.getMessage()
                        + "). Free some space, or name another workspace with --workspace.",
                cause);
    }
}
