// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFolderTest {

    @TempDir
    Path folder;

    static List<ReportExporter> exporters() {
        return ServiceLoader.load(ReportExporter.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Test
    void every_format_is_found() {
        assertThat(exporters())
                .extracting(ReportExporter::id)
                .containsExactly("html", "csv", "json", "jsonl", "xlsx", "pdf");
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void a_second_report_gets_a_name_that_is_free(ReportExporter exporter) throws IOException {
        List<Path> first = exporter.export(SampleCall.report(), folder, Settings.DEFAULTS, Progress.NONE);
        List<Path> second = exporter.export(SampleCall.report(), folder, Settings.DEFAULTS, Progress.NONE);
        assertThat(second).allMatch(file -> file.getFileName().toString().contains("-2."));
        assertThat(files()).hasSize(first.size() + second.size());
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void a_cancelled_report_leaves_nothing(ReportExporter exporter) throws IOException {
        assertThatThrownBy(() -> exporter.export(new DemoReport(20), folder, Settings.DEFAULTS, new CancelAt(0.5)))
                .isInstanceOf(CancellationException.class);
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void progress_rises_to_the_whole(ReportExporter exporter) throws IOException {
        CancelAt watched = new CancelAt(2);
        exporter.export(new DemoReport(20), folder, Settings.DEFAULTS, watched);
        assertThat(watched.seen).isSorted().endsWith(1.0).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void a_folder_that_is_not_there_is_named(ReportExporter exporter) {
        assertThatThrownBy(() ->
                        exporter.export(SampleCall.report(), folder.resolve("gone"), Settings.DEFAULTS, Progress.NONE))
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failure -> assertThat(failure.code().value()).isEqualTo("RP_VAL_NO_FOLDER"))
                .hasMessageContaining("gone");
    }

    @Test
    void a_disk_that_gives_up_leaves_nothing_and_says_so() throws IOException {
        assertThatThrownBy(() -> new ReportFolder(folder).publish(files -> {
                    files.create("report.html").close();
                    throw new IOException("No space left on device");
                }))
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failure -> assertThat(failure.code().value()).isEqualTo("RP_RES_WRITE"))
                .hasMessageContaining("No space left on device");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_folder_that_may_not_be_written_is_told_apart() {
        assertThatThrownBy(() -> new ReportFolder(folder).publish(files -> {
                    throw new AccessDeniedException(folder.toString());
                }))
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failure -> assertThat(failure.code().value()).isEqualTo("RP_PERM_DENIED"));
    }

    @Test
    void a_file_that_cannot_be_replaced_keeps_what_it_had() throws IOException {
        Path file = Files.writeString(folder.resolve("call.json"), "old");
        assertThatThrownBy(() -> ReportFolder.replace(file, out -> {
                    out.write('{');
                    throw new IOException("gone");
                }))
                .isInstanceOf(CallFailure.class);
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("call.json");
    }

    @Test
    void nobody_sees_a_report_before_it_is_whole() {
        new ReportFolder(folder).publish(files -> {
            files.create("report.html").close();
            assertThat(folder.resolve("report.html")).doesNotExist();
        });
        assertThat(folder.resolve("report.html")).exists();
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Remembers how far work was, and calls it off from some point on. */
    private static final class CancelAt implements Progress {
        private final double limit;
        private final List<Double> seen = new ArrayList<>();

        CancelAt(double limit) {
            this.limit = limit;
        }

        @Override
        public void at(double fraction) {
            seen.add(fraction);
        }

        @Override
        public boolean isCancelled() {
            return !seen.isEmpty() && seen.get(seen.size() - 1) >= limit;
        }
    }
}
