// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.engine.pipeline.care.FilesInHand;
import org.callchat.engine.pipeline.care.LocalStorageCare;
import org.callchat.engine.pipeline.care.StorageCare.ArchiveRequest;
import org.callchat.engine.pipeline.care.StorageCare.Archived;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStores;
import org.callchat.engine.store.ModelJson;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");
    private static final ArchiveRequest ALL = new ArchiveRequest(LATER, Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private Workspace workspace;
    private CallStore store;
    private LocalStorageCare care;

    @BeforeEach
    void three_completed_calls() throws Exception {
        workspace = Workspaces.open(folder.resolve("workspace"), "a test");
        store = CallStores.derby(workspace);
        new StoredCalls(store, workspace.cache(), "key", Duration.ofSeconds(20)).add(3);
        care = new LocalStorageCare(
                workspace,
                store,
                false,
                () -> Settings.DEFAULTS,
                () -> new FilesInHand(Clock.systemUTC()),
                name -> Optional.of(new PlainJson())
                        .filter(e -> e.id().equals(name))
                        .map(ReportExporter.class::cast),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        care.close();
        store.close();
        workspace.close();
    }

    @Test
    void archived_orders_are_in_the_zip_and_leave_nothing_behind() throws Exception {
        CallAnalysis before = store.analysis(id(1)).orElseThrow();
        store.saveCheckpoint(
                new CallStore.CheckpointKey(Stage.DECODE, StoredCalls.hash(1), "2"), new byte[] {1}, LATER);

        Archived archived = care.archive(ALL, Progress.NONE);

        assertThat(archived.orders()).isEqualTo(3);
        assertThat(archived.freed()).isPositive();
        try (ZipFile zip = new ZipFile(archived.file().orElseThrow().toFile())) {
            byte[] document = zip.getInputStream(zip.getEntry("results/" + id(1) + ".json"))
                    .readAllBytes();
            assertThat(ModelJson.read(document, CallAnalysis.class)).isEqualTo(before);
            assertThat(zip.size()).isEqualTo(5);
        }
        assertThat(store.order(id(1))).isEmpty();
        assertThat(store.analysis(id(1))).isEmpty();
        assertThat(store.checkpoint(new CallStore.CheckpointKey(Stage.DECODE, StoredCalls.hash(1), "2")))
                .isEmpty();
        assertThat(workspace.cache()).isEmptyDirectory();
        assertThat(care.archive(ALL, Progress.NONE).file()).isEmpty();
    }

    @Test
    void younger_orders_and_other_batches_stay() {
        ArchiveRequest old =
                new ArchiveRequest(Instant.parse("2026-11-01T00:00:00Z"), Optional.empty(), Optional.empty());
        ArchiveRequest other = new ArchiveRequest(LATER, Optional.of("other"), Optional.empty());

        assertThat(care.archive(old, Progress.NONE).orders()).isZero();
        assertThat(care.archive(other, Progress.NONE).orders()).isZero();
        assertThat(store.order(id(2))).isPresent();
    }

    @Test
    void an_order_that_changed_meanwhile_keeps_all_of_them() {
        List<OrderId> all = List.of(id(0), id(1), id(2));
        store.edits()
                .make(
                        org.callchat.api.model.OrderSelection.of(List.of(id(2))),
                        new org.callchat.api.model.OrderEdit.Retry(),
                        "ada",
                        LATER);

        assertThat(store.removeCompleted(all, java.util.Set.of(), LATER)).isFalse();

        assertThat(store.analysis(id(0))).isPresent();
        assertThat(store.analysis(id(2))).isPresent();
    }

    @Test
    void a_zip_that_is_there_already_is_not_overwritten() throws IOException {
        Path zip = Files.writeString(folder.resolve("mine.zip"), "mine");

        assertThatThrownBy(() ->
                        care.archive(new ArchiveRequest(LATER, Optional.empty(), Optional.of(zip)), Progress.NONE))
                .hasMessageContaining("All orders are still in the workspace");
        assertThat(zip).hasContent("mine");
        assertThat(store.order(id(0))).isPresent();
    }

    private static OrderId id(int i) {
        return StoredCalls.call(i).order();
    }

    /** Results as they are kept. */
    private record PlainJson() implements ReportExporter {
        @Override
        public String id() {
            return "json";
        }

        @Override
        public String label() {
            return "Plain JSON";
        }

        @Override
        public List<Path> export(Report report, Path target, Settings settings, Progress progress) {
            return List.of();
        }

        @Override
        public boolean exportCall(CallAnalysis call, Path file) throws IOException {
            Files.write(file, ModelJson.write(call));
            return true;
        }
    }
}
