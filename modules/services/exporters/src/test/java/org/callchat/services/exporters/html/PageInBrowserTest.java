// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.services.exporters.DemoReport;
import org.callchat.services.exporters.SampleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in a real browser and looks at what its scripts made of it. */
class PageInBrowserTest {

    @TempDir
    Path folder;

    @Test
    void the_table_is_drawn_and_nothing_is_refused_or_fails() throws Exception {
        Opened opened = open(new DemoReport(60), "");
        assertThat(opened.dom()).contains("id=\"shown\" role=\"status\" aria-live=\"polite\">60 calls<");
        assertThat(opened.dom().split("<tr class=\"row\"", -1)).hasSize(51);
        assertThat(opened.dom()).contains("1–50 of 60").contains("Why it was silent");
        assertThat(opened.console()).doesNotContain("CONSOLE");
    }

    @Test
    void what_the_address_asks_for_is_filtered_and_sorted() throws Exception {
        Opened opened = open(new DemoReport(60), "#state=failed&sort=id&down=1");
        assertThat(opened.dom()).contains(">3 of 60 calls<").contains("aria-sort=\"descending\"");
        assertThat(opened.dom().indexOf("data-id=\"N-1053\""))
                .isPositive()
                .isLessThan(opened.dom().indexOf("data-id=\"N-1013\""));
    }

    @Test
    void the_address_opens_a_tab_and_a_mark_tells_its_figure_and_its_calls() throws Exception {
        Opened opened = open(new DemoReport(60), "#tab=charts");
        assertThat(opened.dom())
                .contains("data-tab=\"charts\" aria-selected=\"true\"")
                .contains("Agents with the greatest silent share")
                .containsPattern("<title>Ines Duarte: \\d+\\.\\d %\\s+N-\\d+");
        assertThat(opened.dom().split("class=\"drawing\"", -1)).hasSizeGreaterThan(6);
        assertThat(opened.console()).doesNotContain("CONSOLE");
    }

    @Test
    void a_tab_has_a_table_whose_names_lead_to_their_calls() throws Exception {
        Opened opened = open(new DemoReport(60), "#tab=agents");
        assertThat(opened.dom())
                .contains("data-tab=\"agents\" aria-selected=\"true\"")
                .contains("title=\"Show its calls\">Aisha Rahman<");
        assertThat(opened.console()).doesNotContain("CONSOLE");
    }

    @Test
    void hostile_text_is_shown_and_does_nothing() throws Exception {
        String hostile = "</script><img src=x onerror=\"document.title='owned'\">";
        var call = SampleCall.analysed(SampleCall.record("N-1", hostile, hostile), hostile);
        Opened opened =
                open(SampleCall.report(hostile, SampleCall.reported(call, OrderState.COMPLETED, Optional.empty())), "");
        assertThat(opened.dom())
                .contains("&lt;/script&gt;&lt;img src=x")
                .doesNotContain("<img")
                .doesNotContain("<title>owned");
        assertThat(opened.console()).doesNotContain("CONSOLE");
        Opened agents = open(
                SampleCall.report(hostile, SampleCall.reported(call, OrderState.COMPLETED, Optional.empty())),
                "#tab=agents");
        assertThat(agents.dom())
                .contains("title=\"Show its calls\">&lt;/script&gt;&lt;img src=x")
                .doesNotContain("<title>owned");
    }

    @Test
    void a_report_without_calls_says_so() throws Exception {
        assertThat(open(SampleCall.report("Nothing"), "").dom()).contains("This report has no calls");
    }

    private record Opened(String dom, String console) {}

    private Opened open(Report report, String address) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeTrue(
                browser.isPresent(),
                "SKIPPED: the report was not opened in a browser, since there is no Chromium on the PATH;"
                        + " install the package chromium to run this test");
        Path page = new HtmlExporter()
                .export(report, folder, Settings.DEFAULTS, Progress.NONE)
                .get(0);
        Path dom = folder.resolve("dom.html");
        Path console = folder.resolve("console.log");
        Process process = new ProcessBuilder(List.of(
                        browser.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--dump-dom",
                        page.toUri() + address))
                .redirectOutput(dom.toFile())
                .redirectError(console.toFile())
                .start();
        try {
            assumeTrue(process.waitFor(2, TimeUnit.MINUTES), "SKIPPED: the browser did not end within two minutes");
        } finally {
            process.destroyForcibly();
        }
        return new Opened(Files.readString(dom), Files.readString(console));
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(dir -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
