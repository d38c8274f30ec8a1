// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callchat.engine.pipeline.CallDesk.ImportRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    private static final String SERVER = "https://calls.example.org";

    @TempDir
    private Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
    }

    @Test
    void a_page_is_listed_with_the_way_to_the_next() {
        assertThat(chat.run("search", "--server", SERVER, "--from-date", "2026-03-01", "--limit", "1"))
                .isZero();

        assertThat(chat.out())
                .contains("N-1", "Laura Venn", "1:15", "1 call of 2", "--cursor second")
                .doesNotContain("N-2")
                .doesNotContain("555");
        assertThat(chat.engine.telephony.asked.get(0).values())
                .containsEntry("telephony.server", SERVER)
                .containsEntry("telephony.from_date", "2026-03-01")
                .containsEntry("telephony.page_size", "1");
        assertThat(chat.engine.opened).isEmpty();
    }

    @Test
    void pages_follow_one_another_as_json() throws IOException {
        assertThat(chat.run("search", "--server", SERVER, "--pages", "9", "--json"))
                .isZero();

        JsonNode found = new ObjectMapper().readTree(chat.out());
        assertThat(found.path("calls").findValuesAsText("order_id")).containsExactly("N-1", "N-2");
        assertThat(found.path("calls").get(0).path("holds").toString()).isEqualTo("[[1.0,2.5]]");
        assertThat(found.path("next").isNull()).isTrue();
        assertThat(found.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void the_catalogue_says_how_old_it_is() {
        assertThat(chat.run("catalogue", "--server", SERVER)).isZero();
        assertThat(chat.out()).contains("C1", "Marrow & Finch", "as of 2026-11-02T09:58:00Z");
        assertThat(chat.run("catalogue", "--server", SERVER, "--chain-id", "C1"))
                .isZero();
        assertThat(chat.out()).contains("Store of C1");
        assertThat(chat.run("catalogue", "--server", SERVER, "--store-id", "S1"))
                .isZero();
        assertThat(chat.out()).contains("Agent of S1");
    }

    @Test
    void calls_of_a_service_are_imported_by_filter_or_by_order() throws IOException {
        assertThat(chat.run("import", "--server", SERVER, "--chain-id", "C1")).isZero();
        ImportRequest filtered = chat.engine.desk.imports.get(0);
        assertThat(filtered.source()).isEqualTo("telephony");
        assertThat(filtered.settings().values()).containsEntry("telephony.chain_id", "C1");
        assertThat(filtered.batch()).isEqualTo("telephony 2026-11-02 10:00:00");

        Path list = Files.writeString(folder.resolve("orders.csv"), "N-1\n");
        assertThat(chat.run("import", "--source", "telephony", "--server", SERVER, "--orders", list))
                .isZero();
        assertThat(chat.engine.desk.imports.get(1).only()).isPresent();
    }

    @Test
    void wrong_usage_is_refused_before_the_workspace_is_opened() {
        assertThat(chat.run("search")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("search", "--server", SERVER, "--limit", "51")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("search", "--server", SERVER, "--pages", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("search", "--server", SERVER, "--agent-id", "A1")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", "--source", "telephony")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", folder, "--server", SERVER)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", folder, "--chain-id", "C1")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.reading("N-1\n").run("import", "--server", SERVER, "--orders", "-", "--chain-id", "C1"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("import", "--source", "carrier-pigeon")).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.run("catalogue")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.opened).isEmpty();
    }

    @Test
    void the_sample_server_says_where_it_is_and_what_it_sent() throws IOException {
        Path calls = Files.createDirectory(folder.resolve("calls"));
        Files.writeString(calls.resolve("a.wav"), "sound");
        Files.writeString(calls.resolve("manifest.csv"), "order_id,file,started_at\nN-1,a.wav,2025-03-03T09:12:40Z\n");
        chat.stopper.ask();

        assertThat(chat.run("sample-server", "--port", "0", "--calls", calls, "--fault", "N-1=drop"))
                .isZero();
        assertThat(chat.out()).contains("http://127.0.0.1:", "1 call, 1 fault planned", "0 bytes sent");
    }

    @Test
    void the_sample_server_refuses_what_it_cannot_do() {
        assertThat(chat.run("sample-server", "--port", "70000")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("sample-server", "--host", "0.0.0.0")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("sample-server", "--fault", "N-1=explode")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("sample-server", "--calls", folder.resolve("nothing")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("manifest.csv");
    }
}
