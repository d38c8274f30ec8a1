// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk.ImportRequest;
import org.callchat.engine.pipeline.CallDesk.ImportResult;
import org.callchat.workbench.core.FakeDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    private static final ImportResult ONE =
            new ImportResult(List.of(new OrderId("N-1")), List.of(), List.of(), List.of());

    @TempDir
    private Path folder;

    private final Imports imports = new Imports(Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC), 2);

    @Test
    void a_folder_is_imported_whole_and_analysed_at_once() {
        FakeDesk desk = new FakeDesk(folder);
        desk.answerImportsWith(ONE);

        imports.folder(desk, Path.of("calls", "march"), Progress.NONE);

        ImportRequest request = desk.imports.get(0);
        assertThat(request.source()).isEqualTo("folder");
        assertThat(request.only()).isEmpty();
        assertThat(request.batch()).isEqualTo("march 20261101-100000");
        assertThat(request.settings().values())
                .containsEntry("folder.path", Path.of("calls", "march").toString());
        assertThat(desk.isRunning()).isTrue();
    }

    @Test
    void workers_are_left_alone_when_nothing_was_added() {
        FakeDesk desk = new FakeDesk(folder);

        imports.folder(desk, Path.of("calls"), Progress.NONE);

        assertThat(desk.isRunning()).isFalse();
    }

    @Test
    void single_recordings_go_by_a_manifest_in_the_workspace() throws IOException {
        FakeDesk desk = new FakeDesk(folder);
        desk.answerImportsWith(ONE);

        imports.recordings(desk, List.of(folder.resolve("a.wav"), folder.resolve("b.wav")), Progress.NONE);

        Path manifest = Path.of(desk.imports.get(0).settings().values().get("folder.manifest"));
        assertThat(manifest).startsWith(folder);
        assertThat(Files.readAllLines(manifest)).hasSize(3);
    }

    @Test
    void what_became_of_an_import_is_said_in_a_sentence() {
        ImportResult mixed = new ImportResult(
                List.of(new OrderId("A"), new OrderId("B")),
                List.of(new OrderId("C")),
                List.of(),
                List.of(new Refusal("manifest.csv:3", "the file is missing")));

        ImportSummary summary = ImportSummary.of(mixed);

        assertThat(summary.headline()).isEqualTo("2 calls were added, 1 was there already, 1 entry was refused.");
        assertThat(summary.refusals()).isEqualTo("manifest.csv:3: the file is missing");
    }

    @Test
    void a_long_list_of_refusals_is_cut() {
        List<Refusal> many = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> new Refusal("line " + i, "bad"))
                .toList();

        ImportSummary summary = ImportSummary.of(new ImportResult(List.of(), List.of(), List.of(), many));

        assertThat(summary.headline()).isEqualTo("No call was added, 40 entries were refused.");
        assertThat(summary.refusals()).endsWith("… and 28 more");
    }
}
