// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callchat.engine.store.Workspace;

/**
 * The database that is at work, as far as backups need it. Since a full backup the engine keeps all of its log, which
 * rolls that backup forward; a mark beside the database names the full backup, and goes with it when it is replaced.
 */
record LiveDatabase(DataSource source, Path folder) {

    static LiveDatabase of(Workspace workspace, DataSource source) {
        return new LiveDatabase(source, workspace.database());
    }

    /** @throws org.callchat.api.model.CallFailure when it is not the embedded one */
    void requireEmbedded() throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.contains("Derby")) {
                throw BackupFailures.notOurs(product);
            }
        }
    }

    /** Copies everything, and begins to keep the log from there. */
    void copyAndKeepLog(Path target) throws SQLException {
        try (Connection connection = source.getConnection();
                CallableStatement backup = connection.prepareCall(
                        "CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE_AND_ENABLE_LOG_ARCHIVE_MODE(?, 1)")) {
            backup.setString(1, target.toString());
            backup.execute();
        }
    }

    /** Copies everything; what log is kept stays as it is. */
    void copy(Path target) throws SQLException {
        try (Connection connection = source.getConnection();
                CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, target.toString());
            backup.execute();
        }
    }

    /**
     * Copies the log from one of its files on. The newest file is still being written: it is copied first, so that those
     * before it are complete by then, and recovery stops at the first record that is not whole.
     */
    void copyLog(long from, Path target) throws IOException {
        Path log = folder.resolve("calls").resolve("log");
        Files.createDirectories(target);
        for (String control : List.of("log.ctrl", "logmirror.ctrl")) {
            Files.copy(log.resolve(control), target.resolve(control));
        }
        List<Path> files = logFiles(log).stream()
                .filter(file -> number(file) >= from)
                .sorted(Comparator.comparingLong(LiveDatabase::number).reversed())
                .toList();
        if (files.isEmpty() || number(files.get(files.size() - 1)) != from) {
            throw new NoSuchFileException(log.resolve("log" + from + ".dat").toString());
        }
        for (Path file : files) {
            Files.copy(file, target.resolve(file.getFileName()));
        }
    }

    /** The number of the first log file that a full backup needs to be rolled forward. */
    static long firstLog(Path log) throws IOException {
        return logFiles(log).stream()
                .mapToLong(LiveDatabase::number)
                .min()
                .orElseThrow(() -> new NoSuchFileException(log.toString()));
    }

    /** The number of the newest log file of a backup, which was still being written. */
    static long lastLog(Path log) throws IOException {
        return logFiles(log).stream()
                .mapToLong(LiveDatabase::number)
                .max()
                .orElseThrow(() -> new NoSuchFileException(log.toString()));
    }

    /** Which full backup the log that is kept goes on from. */
    Optional<String> mark() throws IOException {
        return Files.isRegularFile(markFile())
                ? Optional.of(Files.readString(markFile()).strip())
                : Optional.empty();
    }

    void mark(String full) throws IOException {
        Files.writeString(markFile(), full);
    }

    void unmark() throws IOException {
        Files.deleteIfExists(markFile());
    }

    private Path markFile() {
        return folder.resolve("calls.backup");
    }

    private static List<Path> logFiles(Path log) throws IOException {
        try (Stream<Path> all = Files.list(log)) {
            return all.filter(f -> f.getFileName().toString().matches("log\\d{1,18}\\.dat"))
                    .toList();
        }
    }

    private static long number(Path log) {
        return Long.parseLong(log.getFileName().toString().replaceAll("\\D", ""));
    }
}
