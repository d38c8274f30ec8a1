// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.callchat.engine.pipeline.care.StorageCare;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
    }

    @Test
    void a_backup_says_what_is_in_it_and_where_it_lies() {
        assertThat(chat.run("backup")).isZero();
        assertThat(chat.out())
                .contains("10 orders and 9 results as of 2026-11-02 08:00:00 (full, 2.5 MB)")
                .contains(FakeBackups.FULL.folder().toString());

        assertThat(chat.run("backup", "--increment")).isZero();
        assertThat(chat.run("backup", "--to", folder.resolve("usb"))).isZero();
        assertThat(chat.engine.desk.care.asked).containsExactly("full here", "increment", "full usb");
    }

    @Test
    void an_increment_elsewhere_is_wrong_usage() {
        assertThat(chat.run("backup", "--increment", "--to", folder)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.opened).isEmpty();
    }

    @Test
    void the_list_has_what_can_be_restored_and_names_what_cannot() throws Exception {
        assertThat(chat.run("backup", "list")).isZero();
        assertThat(chat.out())
                .contains("2026-11-02T090000Z")
                .contains("increment")
                .contains("2026-11-01T000000Z is damaged");

        assertThat(chat.run("backup", "list", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(chat.out());
        assertThat(json.at("/backups/1/base").asText()).isEqualTo("2026-11-02T080000Z");
        assertThat(json.at("/backups/0/rows/orders").asInt()).isEqualTo(10);
        assertThat(json.at("/broken/0").asText()).isEqualTo("2026-11-01T000000Z");
        assertThat(chat.engine.opened).as("the workspace is not opened").isEmpty();
    }

    @Test
    void verify_ends_in_1_when_anything_differs() {
        assertThat(chat.run("backup", "verify")).isZero();
        assertThat(chat.out()).contains("2026-11-02T090000Z is good").contains("20 rows in 2 tables are as they were");

        chat.engine.backups.problems = List.of("log/log3.dat is missing");
        assertThat(chat.run("backup", "verify", "2026-11-02T090000Z")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.out()).contains("log/log3.dat is missing").contains("cannot be relied upon");
    }

    @Test
    void restore_says_to_which_moment_and_what_became_of_the_old() {
        assertThat(chat.run("restore", "--at", "2026-11-02 08:59", "--to", folder.resolve("w")))
                .isZero();
        assertThat(chat.out())
                .contains("Restoring 2026-11-02T080000Z: 10 orders and 9 results as of 2026-11-02 08:00:00")
                .contains("The workspace is as it was at 2026-11-02 08:00:00")
                .contains("What it replaced is kept in " + folder.resolve("w/replaced"));
        assertThat(chat.engine.backups.restored).containsExactly("2026-11-02T080000Z");
    }

    @Test
    void a_teams_database_is_not_restored_from_a_backup_of_a_workspace() {
        assertThat(chat.run("restore", "--store", "jdbc:postgresql://db.example.org/calls"))
                .isNotZero();

        assertThat(chat.err()).contains("SYS_STATE_TEAM_STORE").contains("pg_restore");
        assertThat(chat.engine.backups.restored).isEmpty();
    }

    @Test
    void a_dry_run_restores_nothing() {
        assertThat(chat.run("restore", "--dry-run", "--at", "2026-11-02T10:00:00+01:00"))
                .isZero();
        assertThat(chat.out()).contains("Restoring 2026-11-02T090000Z").contains("Nothing was done.");
        assertThat(chat.engine.backups.restored).isEmpty();
    }

    @Test
    void a_time_nobody_understands_is_wrong_usage() {
        assertThat(chat.run("restore", "--at", "yesterday")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("restore", "2026-11-02T080000Z", "--at", "2026-11-02 10:00"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.backups.restored).isEmpty();
    }

    @Test
    void clean_shows_what_goes_and_compresses_when_asked() {
        assertThat(chat.run("clean", "--dry-run", "--compress")).isZero();
        assertThat(chat.out()).contains("would go").contains("1.0 MB").doesNotContain("Database");

        assertThat(chat.run("clean", "--compress")).isZero();
        assertThat(chat.out()).contains("deleted").contains("Database from 9.0 MB to 4.0 MB.");
        assertThat(chat.engine.desk.care.asked).containsExactly("look", "clean", "compress");
    }

    @Test
    void archive_counts_back_from_now_and_says_what_became_of_it() {
        assertThat(chat.run("archive", "--older-than", "2d", "--batch", "october", "--to", folder.resolve("o.zip")))
                .isZero();
        assertThat(chat.engine.desk.care.asked).containsExactly("archive before 2026-10-31T10:00:00Z of october");
        assertThat(chat.out()).contains("7 orders moved into a zip of 90.0 kB").contains("o.zip");

        assertThat(chat.run("archive", "--older-than", "12h")).isZero();
        assertThat(chat.out()).contains("No completed order is as old as that.");
    }

    @Test
    void an_age_nobody_understands_is_wrong_usage() {
        assertThat(chat.run("archive", "--older-than", "a while")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("archive")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.opened).isEmpty();
    }

    @Test
    void status_tells_how_the_care_of_the_disk_stands() {
        chat.engine.desk.care.last.put(
                "backup", new StorageCare.Outcome(CommandLineFixture.NOW, true, "full backup, 12 orders"));

        assertThat(chat.run("status")).isZero();
        assertThat(chat.out()).contains("Last backup 2026-11-02 10:00:00: full backup, 12 orders");
    }
}
