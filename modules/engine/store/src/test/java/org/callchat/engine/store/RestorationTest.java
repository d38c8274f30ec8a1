// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callchat.engine.store.Examples.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.backup.Backup;
import org.callchat.engine.store.backup.Restoration;
import org.junit.jupiter.api.Test;

class RestorationTest extends BackupFixture {

    @Test
    void restored_at_an_earlier_moment_the_later_order_is_not_there() throws IOException {
        complete("first");
        full();
        complete("second");
        Backup between = increment();
        complete("third");
        increment();
        Files.writeString(workspace.configuration().resolve("vocabulary-en.txt"), "[greeting]\nlater");

        Optional<Path> aside = restore(shelf().newest(between.at()).orElseThrow());

        openStore();
        assertThat(store.analysis(id("second"))).contains(Examples.richAnalysis("second"));
        assertThat(store.order(id("third"))).isEmpty();
        assertThat(workspace.configuration().resolve("vocabulary-en.txt")).hasContent("[greeting]\nhello");
        assertThat(aside.orElseThrow().resolve("database/calls/service.properties"))
                .exists();
        assertThat(aside.orElseThrow().resolve("configuration/vocabulary-en.txt"))
                .hasContent("[greeting]\nlater");
    }

    @Test
    void what_is_replaced_can_be_opened_where_it_was_put_aside() throws IOException {
        Backup empty = full();
        complete("first");

        Path aside = restore(empty).orElseThrow();

        openStore();
        assertThat(store.order(id("first"))).isEmpty();
        try (CallStore replaced = CallStores.derby(aside.resolve("database"), template)) {
            assertThat(replaced.analysis(id("first"))).contains(Examples.richAnalysis("first"));
        }
    }

    @Test
    void after_a_restoration_increments_begin_anew() throws IOException {
        Backup full = full();
        complete("first");
        increment();
        restore(full);
        openStore();

        assertThat(increment().isFull()).isTrue();
    }

    @Test
    void a_damaged_backup_is_refused_and_the_workspace_stays_as_it_is() throws IOException {
        complete("first");
        Backup full = full();
        Files.delete(full.folder().resolve("database/calls/service.properties"));

        assertThatThrownBy(() -> restore(full))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining(full.name())
                .hasMessageContaining("service.properties is missing");

        openStore();
        assertThat(store.analysis(id("first"))).isPresent();
        assertThat(workspace.root().resolve("restoring.part")).doesNotExist();
        assertThat(workspace.root().resolve("replaced")).doesNotExist();
    }

    @Test
    void a_restoration_that_a_power_cut_broke_off_is_finished_when_the_workspace_is_opened() throws IOException {
        Backup empty = full();
        complete("first");
        Path aside = restore(empty).orElseThrow();
        openStore();
        store.close();
        Path root = workspace.root();
        workspace.close();
        // as it lies there after the first move: the database was put aside, the restored one is not in its place
        Path proved = Files.createDirectory(root.resolve("restored.proved"));
        Path later = root.resolve("replaced-later");
        Files.createDirectory(later);
        Files.writeString(proved.resolve("aside"), later.toString());
        Files.move(root.resolve("database"), later.resolve("database"));
        Files.move(aside.resolve("database"), proved.resolve("database"));

        workspace = Workspaces.open(root, "test");
        openStore();

        assertThat(store.order(id("first"))).isPresent();
        assertThat(proved).doesNotExist();
        assertThat(later.resolve("database/calls/service.properties")).exists();
    }

    private Optional<Path> restore(Backup backup) {
        store.close();
        return Restoration.restore(shelf(), backup, workspace, workspace.root().resolve("replaced"), Progress.NONE);
    }
}
