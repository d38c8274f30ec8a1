// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;

/** Proves a backup: every file has the hash it had, and the database that is restored from them has the same rows. */
public final class BackupCheck {
    private BackupCheck() {}

    /**
     * What came of it.
     *
     * @param chain names of the backups that were needed, the full one first
     * @param tables what was found in the restored database
     * @param problems empty when all is well
     */
    public record Result(Backup backup, List<String> chain, Map<String, TableDigest> tables, List<String> problems) {
        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    /** @param scratch a folder that is not there; it is removed afterwards */
    public static Result check(BackupShelf shelf, Backup backup, Path scratch, Progress progress) {
        List<String> problems = new ArrayList<>();
        List<Backup> chain = List.of(backup);
        Map<String, TableDigest> tables = Map.of();
        try {
            chain = shelf.chain(backup);
            problems.addAll(filesOf(chain, progress));
            if (problems.isEmpty()) {
                try (DerbyCopy copy = DerbyCopy.restored(chain, scratch)) {
                    tables = copy.digests();
                }
                problems.addAll(differences(backup, tables));
            }
        } catch (CallFailure e) {
            problems.add(e.explanation());
        } catch (IOException | SQLException e) {
            problems.add("it could not be restored (" + BackupFailures.reason(e) + ")");
        } finally {
            discard(scratch);
        }
        return new Result(backup, chain.stream().map(Backup::name).toList(), tables, problems);
    }

    /** What is missing or changed among the files of a chain. */
    static List<String> filesOf(List<Backup> chain, Progress progress) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Backup each : chain) {
            BackupShelf.differences(each, Trees.digests(each.folder(), progress))
                    .forEach(problem -> problems.add(each.name() + ": " + problem));
        }
        return problems;
    }

    static List<String> differences(Backup backup, Map<String, TableDigest> found) {
        Map<String, TableDigest> wanted = backup.manifest().tables();
        Set<String> names = new HashSet<>(wanted.keySet());
        names.addAll(found.keySet());
        return names.stream()
                .sorted()
                .filter(name -> !java.util.Objects.equals(wanted.get(name), found.get(name)))
                .map(name -> "the table " + name + " has " + rows(found.get(name)) + ", not " + rows(wanted.get(name)))
                .toList();
    }

    private static String rows(@org.jspecify.annotations.Nullable TableDigest digest) {
        return digest == null
                ? "no place"
                : digest.rows() + " rows with hash " + digest.hash().abbreviated();
    }

    private static void discard(Path scratch) {
        try {
            if (Files.exists(scratch)) {
                Trees.delete(scratch);
            }
        } catch (IOException e) {
            System.getLogger(BackupCheck.class.getName())
                    .log(System.Logger.Level.INFO, "a restored copy stays as " + scratch, e);
        }
    }
}
