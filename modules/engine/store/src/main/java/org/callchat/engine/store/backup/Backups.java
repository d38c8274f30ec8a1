// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.Workspace;

/**
 * Takes backups of an open workspace while work goes on: database, settings and edited texts. Each is restored into a
 * scratch folder before it counts, and its tables are counted and hashed there. One at a time.
 */
public final class Backups {
    private final BackupShelf shelf;
    private final LiveDatabase live;
    private final Path configuration;
    private final Clock clock;

    public Backups(Workspace workspace, DataSource database, Path folder, Clock clock) {
        this.shelf = new BackupShelf(folder.toAbsolutePath().normalize());
        this.live = LiveDatabase.of(workspace, database);
        this.configuration = workspace.configuration();
        this.clock = clock;
    }

    public BackupShelf shelf() {
        return shelf;
    }

    /**
     * A full backup, from which the log is kept for increments.
     *
     * @throws CallFailure when it cannot be made; nothing is left of it then
     */
    public synchronized Backup full(String reason, Progress progress) {
        return made(shelf, part -> {
            live.unmark();
            Instant began = clock.instant();
            live.copyAndKeepLog(part.resolve("database"));
            Backup full = finished(shelf, part, draft(began, reason, Optional.empty()), List.of(), progress);
            live.mark(full.name());
            return full;
        });
    }

    /** A full backup in another folder, which stands for itself: increments go on from the last one here. */
    public synchronized Backup apart(Path folder, String reason, Progress progress) {
        BackupShelf other = new BackupShelf(folder.toAbsolutePath().normalize());
        return made(other, part -> {
            Instant began = clock.instant();
            live.copy(part.resolve("database"));
            return finished(other, part, draft(began, reason, Optional.empty()), List.of(), progress);
        });
    }

    /** What was logged since the last backup; a full backup where there is none to go on from. */
    public synchronized Backup increment(String reason, Progress progress) {
        Optional<Backup> full = base();
        if (full.isEmpty()) {
            return full(reason, progress);
        }
        Backup previous = shelf.lastOf(full.get());
        List<Backup> chain = shelf.chain(previous);
        return made(shelf, part -> {
            Instant began = clock.instant();
            long from =
                    previous.isFull() ? LiveDatabase.firstLog(previous.log()) : LiveDatabase.lastLog(previous.log());
            live.copyLog(from, part.resolve("log"));
            return finished(shelf, part, draft(began, reason, full), chain, progress);
        });
    }

    /** The full backup that the log of the database goes on from, if it is still there. */
    public Optional<Backup> base() {
        try {
            Optional<String> mark = live.mark();
            return shelf.list().stream()
                    .filter(b -> b.isFull() && mark.equals(Optional.of(b.name())))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Bytes of log that increments have brought since the last full backup. */
    public long sinceFull() {
        return base().map(full -> shelf.list().stream()
                        .filter(b -> b.manifest().base().equals(Optional.of(full.name())))
                        .mapToLong(Backup::bytes)
                        .sum())
                .orElse(0L);
    }

    private record Draft(Instant began, Instant at, String reason, Optional<Backup> base) {}

    private Draft draft(Instant began, String reason, Optional<Backup> base) {
        Instant at = clock.instant();
        return new Draft(began, at.isBefore(began) ? began : at, reason, base);
    }

    /** Restores what was copied, and writes down what was found. */
    private Backup finished(BackupShelf where, Path part, Draft draft, List<Backup> before, Progress progress)
            throws IOException, SQLException {
        if (Files.isDirectory(configuration)) {
            Trees.copy(configuration, part.resolve("configuration"));
        }
        progress.checkCancelled();
        Optional<String> previous = before.stream()
                .filter(b -> !b.isFull())
                .reduce((first, last) -> last)
                .map(Backup::name);
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                draft.began(),
                draft.at(),
                ProductVersion.text(),
                "",
                draft.reason(),
                draft.base().map(Backup::name),
                previous,
                java.util.Map.of(),
                Trees.digests(part, progress));
        List<Backup> chain = new ArrayList<>(before);
        chain.add(new Backup(part, manifest));
        Path scratch = part.resolveSibling(BackupShelf.nameOf(part) + "-scratch.part");
        try (DerbyCopy copy = DerbyCopy.restored(chain, scratch)) {
            manifest = manifest.found(copy.schema(), copy.digests());
        } finally {
            Trees.delete(scratch);
        }
        return where.finish(part, manifest);
    }

    @FunctionalInterface
    private interface Making {
        Backup into(Path part) throws IOException, SQLException;
    }

    private Backup made(BackupShelf where, Making making) {
        Path part;
        try {
            live.requireEmbedded();
            where.sweep();
            part = where.begin(clock.instant());
        } catch (IOException | SQLException e) {
            throw BackupFailures.notMade(where.folder(), e);
        }
        try {
            return making.into(part);
        } catch (IOException | SQLException e) {
            throw BackupFailures.notMade(where.folder(), e);
        } finally {
            discard(part);
        }
    }

    /** Nothing lies there any more once it is finished. */
    private static void discard(Path part) {
        try {
            Trees.delete(part);
        } catch (IOException e) {
            System.getLogger(Backups.class.getName())
                    .log(System.Logger.Level.INFO, "an unfinished backup stays as " + part, e);
        }
    }
}
