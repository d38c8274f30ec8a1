// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.DerbyEngine;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;
import org.callchat.engine.store.backup.Backup;
import org.callchat.engine.store.backup.BackupCheck;
import org.callchat.engine.store.backup.BackupShelf;
import org.callchat.engine.store.backup.Restoration;
import org.callchat.engine.store.backup.TableDigest;

/** {@link SavedStates} in a folder of this machine. */
public final class LocalSavedStates implements SavedStates {
    private static final FailureCode NONE = new FailureCode("SYS_STATE_NO_BACKUP");

    private final BackupShelf shelf;
    private final Clock clock;

    /** @param logs where the database engine writes its own log */
    public LocalSavedStates(Path folder, Path logs, Clock clock) {
        this.shelf = new BackupShelf(folder);
        this.clock = clock;
        try {
            Files.createDirectories(logs);
        } catch (IOException e) {
            System.getLogger(LocalSavedStates.class.getName())
                    .log(System.Logger.Level.DEBUG, "there is no place for the log of the database", e);
        }
        DerbyEngine.configure(logs);
    }

    /** Where the backups of a workspace lie. */
    public static Path folder(Path workspace, Settings settings) {
        String chosen = settings.get(CareSettings.BACKUP_FOLDER);
        return chosen.isBlank()
                ? workspace.resolve("backups")
                : Path.of(chosen).toAbsolutePath().normalize();
    }

    @Override
    public Path folder() {
        return shelf.folder();
    }

    @Override
    public List<SavedState> list() {
        return shelf.list().stream().map(LocalSavedStates::state).toList();
    }

    @Override
    public List<String> broken() {
        return shelf.broken();
    }

    @Override
    public SavedState find(Optional<String> name, Optional<Instant> notAfter) {
        if (name.isPresent()) {
            return state(shelf(name.get()).named(last(name.get())));
        }
        return shelf.newest(notAfter.orElse(Instant.MAX))
                .map(LocalSavedStates::state)
                .orElseThrow(() -> new CallFailure(
                        NONE,
                        "There is no backup "
                                + notAfter.map(t -> "of " + t + " or earlier ").orElse("") + "in " + shelf.folder()
                                + ". Take one with 'chat backup', or name another one by its folder."));
    }

    /** A name with a folder before it is a backup that lies elsewhere. */
    private BackupShelf shelf(String name) {
        Path parent = Path.of(name).getParent();
        return parent == null ? shelf : new BackupShelf(parent.toAbsolutePath().normalize());
    }

    private static String last(String name) {
        return String.valueOf(Path.of(name).getFileName());
    }

    @Override
    public Proof verify(SavedState state, Progress progress) {
        BackupShelf home = home(state);
        Path scratch = home.folder()
                .resolve("checking-" + ProcessHandle.current().pid() + "-"
                        + clock.instant().toEpochMilli() + ".part");
        BackupCheck.Result result = BackupCheck.check(home, home.named(state.name()), scratch, progress);
        return new Proof(state, result.chain(), rows(result.tables()), result.problems());
    }

    @Override
    public Optional<Path> restore(SavedState state, Path workspace, Progress progress) {
        BackupShelf home = home(state);
        Backup backup = home.named(state.name());
        try (Workspace target = Workspaces.open(workspace, "chat restore")) {
            String moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            Path aside = target.root().resolve("replaced").resolve(moment.replace(":", ""));
            return Restoration.restore(home, backup, target, aside, progress);
        }
    }

    private static BackupShelf home(SavedState state) {
        return new BackupShelf(state.folder().resolveSibling(""));
    }

    static SavedState state(Backup backup) {
        var said = backup.manifest();
        return new SavedState(
                backup.name(),
                backup.folder(),
                said.began(),
                said.at(),
                said.reason(),
                said.chat(),
                said.schema(),
                said.base(),
                backup.bytes(),
                rows(said.tables()));
    }

    private static Map<String, Long> rows(Map<String, TableDigest> tables) {
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach((table, digest) -> rows.put(table, digest.rows()));
        return rows;
    }
}
