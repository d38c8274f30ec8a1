// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.services.exporters.DemoReport;
import org.callchat.services.exporters.SampleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlExporterTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)><!--<script>\u2028&amp;\"'";

    @TempDir
    Path folder;

    @Test
    void script_and_style_are_allowed_by_the_hashes_of_what_stands_in_the_page() throws Exception {
        String page = page(SampleCall.report());
        String policy = only(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("script-src '" + sha256(only(page, "<script>([^<]*(?:<(?!/script>)[^<]*)*)</script>")) + "';")
                .contains("style-src '" + sha256(only(page, "<style>([^<]*)</style>")) + "';")
                .doesNotContain("unsafe");
    }

    @Test
    void the_page_loads_nothing_and_has_no_inline_handlers_or_styles() throws IOException {
        String page = page(SampleCall.report());
        assertThat(page)
                .doesNotContainPattern("(src|href)=\"(?!#|data:image/svg)")
                .doesNotContain("@import")
                .doesNotContainPattern("url\\(")
                .doesNotContainPattern("<[a-z][^>]* on[a-z]+=")
                .doesNotContainPattern("<[a-z][^>]* style=");
    }

    @Test
    void the_scripts_never_turn_text_into_markup() throws IOException {
        assertThat(only(page(SampleCall.report()), "<script>([^<]*(?:<(?!/script>)[^<]*)*)</script>"))
                .doesNotContainPattern(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function")
                .doesNotContain("<!--");
    }

    @Test
    void hostile_text_neither_ends_its_block_nor_becomes_markup() throws IOException {
        var call = SampleCall.analysed(SampleCall.record("N-1", HOSTILE, HOSTILE), HOSTILE);
        String page =
                page(SampleCall.report(HOSTILE, SampleCall.reported(call, OrderState.COMPLETED, Optional.empty())));
        assertThat(page).doesNotContain("<img").doesNotContain("<!--");
        assertThat(page.split("</script", -1)).hasSize(4);
        assertThat(page.split("<script", -1)).hasSize(4);
        assertThat(page).contains("<h1 dir=\"auto\">&lt;/script&gt;&lt;img");
        assertThat(page.substring(page.indexOf("id=\"calls\""))).doesNotContain("\u2028");

        List<JsonNode> lines = data(page);
        assertThat(lines.get(0).get("agent").asText()).isEqualTo(HOSTILE);
        assertThat(lines.get(1).at("/segments/0/text").asText()).isEqualTo(HOSTILE);
        assertThat(lines.get(1).at("/silences/1/patterns/0/because").asText()).isEqualTo(HOSTILE);
    }

    @Test
    void a_row_tells_what_was_not_measured_from_zero() throws IOException {
        List<JsonNode> lines = data(page(SampleCall.report()));
        assertThat(lines).hasSize(4);
        JsonNode complete = lines.get(0);
        assertThat(complete.get("silences").asInt()).isEqualTo(2);
        assertThat(complete.get("longest").asDouble()).isEqualTo(6.5);
        assertThat(complete.at("/categories/medium").asInt()).isEqualTo(1);
        assertThat(complete.at("/patterns/checking_information").asInt()).isEqualTo(1);
        assertThat(complete.get("failure").isNull()).isTrue();
        JsonNode dead = lines.get(2);
        for (String unknown : List.of("audio", "silences", "silence", "longest", "words", "hits", "agent")) {
            assertThat(dead.get(unknown).isNull()).as(unknown).isTrue();
        }
        assertThat(dead.at("/failure/code").asText()).isEqualTo("DEC_DATA_TRUNCATED");
    }

    @Test
    void words_that_were_probably_never_said_are_told_apart() throws IOException {
        JsonNode words = data(page(SampleCall.report())).get(1).at("/segments/0/words");
        assertThat(words.get(0).get("suspect").asBoolean()).isFalse();
        assertThat(words.get(1).get("suspect").asBoolean()).isTrue();
    }

    @Test
    void the_summary_stands_in_the_page_without_any_script() throws IOException {
        String page = page(SampleCall.report());
        assertThat(page)
                .contains("<title>Two calls · CHAT report</title>")
                .contains("2026-11-08 17:40 UTC")
                .contains("25.0 % of the audio")
                .contains("<b>2</b> short")
                .contains("<bdi>oops</bdi> <b>4</b>")
                .contains("<dt>silence.minimum</dt>");
    }

    @Test
    void nothing_names_a_customers_number() throws IOException {
        assertThat(page(SampleCall.report())).doesNotContain(SampleCall.PHONE).doesNotContain("T-9");
    }

    @Test
    void thousands_of_calls_pass_through_one_at_a_time() throws IOException {
        CountingReport report = new CountingReport(new DemoReport(2000));
        List<JsonNode> lines = data(page(report));
        assertThat(report.walks()).isEqualTo(1);
        assertThat(lines).hasSize(4000);
        assertThat(lines.get(3998).get("id").asText()).isEqualTo("N-3000");
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        assertThat(page(new DemoReport(25))).isEqualTo(page(new DemoReport(25)));
    }

    private String page(Report report) throws IOException {
        return Files.readString(new HtmlExporter()
                .export(report, folder, Settings.DEFAULTS, Progress.NONE)
                .get(0));
    }

    private static List<JsonNode> data(String page) throws IOException {
        String block = only(page, "id=\"calls\">([^<]*)</script>");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : block.strip().split("\n")) {
            lines.add(new JsonMapper().readTree(line));
        }
        return lines;
    }

    private static String only(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        String text = found.group(1);
        assertThat(found.find()).as("a second " + pattern).isFalse();
        return text;
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }
}
