// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.Workspace;

/**
 * Puts database and configuration of a backup into a workspace that we have to ourselves. What is there is replaced only
 * after the backup has been restored beside it and proved, and is kept.
 */
public final class Restoration {
    private static final List<String> PARTS = List.of("database", "configuration");
    private static final String PROVED = "restored.proved";
    /** Says where what is replaced goes. */
    private static final String ASIDE = "aside";

    private Restoration() {}

    /**
     * Restores.
     *
     * @param aside gets what is replaced; it is not there yet
     * @return where that lies, if there was anything
     * @throws CallFailure when the backup is damaged or there is no room; the workspace is as it was then
     */
    public static Optional<Path> restore(
            BackupShelf shelf, Backup backup, Workspace workspace, Path aside, Progress progress) {
        Path beside = workspace.root().resolve("restoring.part");
        try {
            List<Backup> chain = shelf.chain(backup);
            List<String> problems = BackupCheck.filesOf(chain, progress);
            if (!problems.isEmpty()) {
                throw BackupFailures.damaged(backup.name(), String.join("; ", problems));
            }
            Trees.delete(beside);
            prove(backup, chain, beside.resolve("database"));
            if (Files.isDirectory(backup.configuration())) {
                Trees.copy(backup.configuration(), beside.resolve("configuration"));
            }
            Trees.flush(beside);
            return swap(workspace, beside, aside);
        } catch (IOException e) {
            throw BackupFailures.notRestored(workspace.root(), e);
        } finally {
            discard(beside);
        }
    }

    private static void prove(Backup backup, List<Backup> chain, Path folder) throws IOException {
        try (DerbyCopy copy = DerbyCopy.restored(chain, folder)) {
            List<String> problems = BackupCheck.differences(backup, copy.digests());
            if (!problems.isEmpty()) {
                throw BackupFailures.damaged(backup.name(), String.join("; ", problems));
            }
        } catch (SQLException e) {
            throw BackupFailures.damaged(backup.name(), BackupFailures.reason(e), e);
        }
    }

    /** From the first move on there is no way back: who opens the workspace after a power cut goes on with it. */
    private static Optional<Path> swap(Workspace workspace, Path beside, Path aside) throws IOException {
        boolean replaces = Files.exists(workspace.database().resolve("calls"));
        Files.writeString(beside.resolve(ASIDE), aside.toString());
        Files.move(beside, workspace.root().resolve(PROVED), StandardCopyOption.ATOMIC_MOVE);
        finish(workspace.root());
        if (!replaces) {
            Trees.delete(aside);
        }
        return replaces ? Optional.of(aside) : Optional.empty();
    }

    /** Puts in place what a restoration that was broken off had proved already; nothing happens when there was none. */
    public static void finish(Path workspace) throws IOException {
        Path proved = workspace.resolve(PROVED);
        if (!Files.isRegularFile(proved.resolve(ASIDE))) {
            return;
        }
        Path aside = Path.of(Files.readString(proved.resolve(ASIDE)));
        Files.createDirectories(aside);
        for (String part : PARTS) {
            Path restored = proved.resolve(part);
            Path place = workspace.resolve(part);
            if (Files.exists(restored)) {
                if (Files.exists(place)) {
                    Files.move(place, aside.resolve(part));
                }
                Files.move(restored, place);
            }
        }
        Trees.touch(aside);
        Trees.delete(proved);
    }

    private static void discard(Path beside) {
        try {
            Trees.delete(beside);
        } catch (IOException e) {
            System.getLogger(Restoration.class.getName())
                    .log(System.Logger.Level.INFO, "a half restored copy stays as " + beside, e);
        }
    }
}
