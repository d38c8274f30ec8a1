// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.callchat.api.model.CallFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyDatabaseTest {
    @TempDir
    static Path template;

    @TempDir
    Path folder;

    @BeforeAll
    static void createTemplate() {
        DerbyTemplate.create(template);
    }

    @Test
    void a_database_made_by_a_newer_version_is_refused() throws Exception {
        try (CallStore store = DerbyTemplate.open(template, folder);
                Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO \"flyway_schema_history\" VALUES (99, '99', 'later', 'SQL',"
                    + " 'V99__later.sql', 1, 'somebody', CURRENT_TIMESTAMP, 1, TRUE)");
        }

        assertRefused("DB_STATE_NEWER_SCHEMA", "has version 99", "this one knows version", "newer CHAT");
    }

    @Test
    void a_database_that_lost_files_is_refused_with_a_remedy() throws IOException {
        DerbyTemplate.open(template, folder).close();
        List<Path> containers;
        try (Stream<Path> files = Files.list(calls().resolve("seg0"))) {
            containers = files.toList();
        }
        for (Path container : containers) {
            Files.write(container, new byte[100]);
        }

        assertRefused("DB_DATA_DAMAGED", "cannot be opened", "Put back a copy", "derby.log");
    }

    @Test
    void a_folder_of_something_else_is_refused() throws IOException {
        Files.createDirectories(calls());
        Files.writeString(calls().resolve("letter.txt"), "no database");

        assertRefused("DB_DATA_DAMAGED", "cannot be opened");
        assertThat(calls().resolve("letter.txt")).exists();
    }

    @Test
    void a_database_whose_making_was_interrupted_is_made_anew() throws IOException {
        Files.createDirectories(calls().resolve("seg0"));
        Files.createFile(folder.resolve("database/calls.unfinished"));

        try (CallStore store = CallStores.derby(folder.resolve("database"), template)) {
            assertThat(store.turns()).isEmpty();
        }
        assertThat(folder.resolve("database/calls.unfinished")).doesNotExist();
    }

    @Test
    void a_database_that_lies_where_nothing_can_be_written_says_so() throws IOException {
        Files.writeString(folder.resolve("database"), "a file where the folder should be");

        assertRefused("DB_PERM_NO_ACCESS", "cannot be written");
    }

    private Path calls() {
        return folder.resolve("database").resolve("calls");
    }

    private void assertRefused(String code, String... words) {
        assertThatExceptionOfType(CallFailure.class)
                .isThrownBy(() -> CallStores.derby(folder.resolve("database"), template))
                .satisfies(failure -> {
                    assertThat(failure.code().value()).isEqualTo(code);
                    assertThat(failure.explanation()).contains(words);
                });
    }
}
