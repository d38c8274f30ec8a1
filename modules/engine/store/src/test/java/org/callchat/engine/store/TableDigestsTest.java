// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.callchat.engine.store.backup.TableDigest;
import org.callchat.engine.store.backup.TableDigests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableDigestsTest {
    private Connection connection;

    @TempDir
    Path logs;

    @BeforeEach
    void open() throws SQLException {
        DerbyEngine.configure(logs);
        connection = DriverManager.getConnection("jdbc:derby:memory:digests;create=true");
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        try {
            DriverManager.getConnection("jdbc:derby:memory:digests;drop=true").close();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }

    @Test
    void neither_order_nor_the_width_of_a_number_nor_the_kind_of_bytes_matters() throws SQLException {
        make("A", "id SMALLINT, name VARCHAR(20), body BLOB");
        make("B", "body VARCHAR(10) FOR BIT DATA, id BIGINT, name CHAR(3)");
        insert("A", "(1, 'one', CAST(X'01' AS BLOB)), (2, CAST(NULL AS VARCHAR(20)), CAST(NULL AS BLOB))");
        insert("B", "(CAST(NULL AS VARCHAR(10) FOR BIT DATA), 2, CAST(NULL AS CHAR(3))), (X'01', 1, 'one')");

        assertThat(digest("A")).isEqualTo(digest("B"));
        assertThat(digest("A").rows()).isEqualTo(2);
    }

    @Test
    void every_value_matters() throws SQLException {
        make("A", "id INT, name VARCHAR(20), moment TIMESTAMP, body BLOB");
        insert("A", "(1, 'one', TIMESTAMP('2026-11-02 12:00:00.000001'), CAST(X'0102' AS BLOB))");
        TableDigest before = digest("A");

        for (String change : new String[] {
            "name = 'One'",
            "name = ''",
            "name = NULL",
            "id = 2",
            "moment = TIMESTAMP('2026-11-02 12:00:00.000002')",
            "body = CAST(X'0103' AS BLOB)",
            "body = NULL"
        }) {
            connection.setAutoCommit(false);
            execute("UPDATE A SET " + change);
            connection.commit();
            TableDigest after = digest("A");
            assertThat(after).as(change).isNotEqualTo(before);
            before = after;
        }
    }

    @Test
    void a_row_that_is_there_twice_counts_twice() throws SQLException {
        make("A", "id INT");
        insert("A", "(7), (7)");
        make("B", "id INT");
        insert("B", "(7)");

        assertThat(digest("A").hash()).isNotEqualTo(digest("B").hash());
        assertThat(TableDigests.all(connection)).containsKeys("a", "b");
    }

    private TableDigest digest(String table) throws SQLException {
        return TableDigests.of(connection, table);
    }

    private void make(String table, String columns) throws SQLException {
        execute("CREATE TABLE " + table + " (" + columns + ")");
    }

    private void insert(String table, String rows) throws SQLException {
        execute("INSERT INTO " + table + " VALUES " + rows);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
