// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.engine.pipeline.CallDesk.ImportRequest;
import org.callchat.engine.pipeline.CallDesk.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;
    private Path calls;
    private Path manifest;

    @BeforeEach
    void setUp() throws IOException {
        chat = new CommandLineFixture(folder);
        calls = Files.createDirectory(folder.resolve("calls"));
        manifest = Files.writeString(calls.resolve("manifest.csv"), "order_id,file\n");
        result(List.of("N-1"), List.of(), List.of());
    }

    private void result(List<String> added, List<String> unknown, List<Refusal> refused) {
        chat.engine.desk.importResult =
                new ImportResult(ids(added), List.of(new OrderId("N-0")), ids(unknown), refused);
    }

    private static List<OrderId> ids(List<String> texts) {
        return texts.stream().map(OrderId::new).toList();
    }

    private ImportRequest request() {
        return chat.engine.desk.imports.get(0);
    }

    @Test
    void a_folder_is_imported_as_a_batch_named_after_it() {
        assertThat(chat.run("import", calls)).isZero();

        assertThat(request().source()).isEqualTo("folder");
        assertThat(request().settings().values()).containsOnlyKeys("folder.path");
        assertThat(request().settings().values()).containsEntry("folder.path", calls.toString());
        assertThat(request().only()).isEmpty();
        assertThat(request().batch()).isEqualTo("calls 2026-11-02 10:00:00");
        assertThat(chat.out()).contains("1 added, 1 already there, 0 unknown, 0 refused");
    }

    @Test
    void a_manifest_in_place_of_the_folder_stands_for_both() {
        assertThat(chat.run("import", manifest, "--batch", "october")).isZero();

        assertThat(request().settings().values())
                .containsEntry("folder.path", calls.toString())
                .containsEntry("folder.manifest", manifest.toString());
        assertThat(request().batch()).isEqualTo("october");
    }

    @Test
    void a_manifest_may_be_named_beside_the_folder_or_alone() {
        assertThat(chat.run("import", folder, "--manifest", manifest)).isZero();
        assertThat(request().settings().values())
                .containsEntry("folder.path", folder.toString())
                .containsEntry("folder.manifest", manifest.toString());

        assertThat(chat.run("import", "--manifest", manifest)).isZero();
    }

    @Test
    void a_batch_from_a_manifest_is_named_after_its_folder() {
        assertThat(chat.run("import", manifest)).isZero();
        assertThat(request().batch()).isEqualTo("calls 2026-11-02 10:00:00");
    }

    @Test
    void orders_come_from_a_file() throws IOException {
        Path list = Files.writeString(folder.resolve("orders.csv"), "order_id\nN-1\n");

        assertThat(chat.run("import", calls, "--orders", list)).isZero();
        assertThat(request().only().orElseThrow()).containsExactly(new OrderId("N-1"));
    }

    @Test
    void orders_come_from_standard_input() {
        chat.reading("N-1\nN-1\nN-2\n");

        assertThat(chat.run("import", calls, "--orders", "-")).isZero();
        assertThat(request().only().orElseThrow()).hasSize(2);
        assertThat(chat.out()).contains("standard input:2 says N-1 again, which line 1 has already");
    }

    @Test
    void bad_and_unknown_orders_are_listed_with_their_lines_and_end_in_1() {
        result(List.of("N-1"), List.of("N-9"), List.of(new Refusal("manifest.csv:4", "the file is missing")));
        chat.reading("N-1\nN-9\nno good\n");

        assertThat(chat.run("import", calls, "--orders", "-")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.out())
                .contains("1 added, 1 already there, 1 unknown, 2 refused")
                .contains("N-9 (line 2)")
                .contains("standard input:3")
                .contains("manifest.csv:4")
                .contains("the file is missing");
    }

    @Test
    void a_list_without_any_order_imports_nothing() {
        assertThat(chat.reading("no good\n").run("import", calls, "--orders", "-"))
                .isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.out()).contains("Nothing was imported").contains("standard input:1");
        assertThat(chat.engine.desk.imports).isEmpty();

        assertThat(chat.reading("").run("import", calls, "--orders", "-")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_long_list_of_reasons_is_shortened_unless_verbose() {
        result(
                List.of(),
                List.of(),
                IntStream.range(0, 25)
                        .mapToObj(i -> new Refusal("manifest.csv:" + i, "bad"))
                        .toList());

        assertThat(chat.run("import", calls)).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.out()).contains("... and 5 more").doesNotContain("manifest.csv:24");

        chat.run("import", calls, "--verbose");
        assertThat(chat.out()).contains("manifest.csv:24");
    }

    @Test
    void wrong_usage_is_refused_before_the_workspace_is_opened() {
        assertThat(chat.run("import")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", folder.resolve("nothing"))).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", manifest, "--manifest", manifest)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", calls, "--batch", " ")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", calls, "--orders", folder.resolve("nothing")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", calls, "--orders", "a\u0000b")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("cannot be a path");
        assertThat(chat.engine.opened).isEmpty();
    }

    @Test
    void a_source_that_is_not_installed_is_named() {
        chat.engine.empty = true;

        assertThat(chat.run("import", calls)).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err()).contains("SYS_STATE_NO_SOURCE");
    }
}
