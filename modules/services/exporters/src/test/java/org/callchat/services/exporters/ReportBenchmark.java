// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long each format takes for a batch with twenty silences in each call, in a cold Java machine with 256 MB of heap.
 * Figures and insights are there before; making up the calls counts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ReportBenchmark {
    @Param({"csv", "json", "jsonl", "html", "xlsx", "pdf"})
    public String format = "csv";

    @Param({"9000", "100000"})
    public int calls;

    private ManyCalls report = new ManyCalls(0);
    private Path folder = Path.of(".");

    @Setup
    public void computed() throws IOException {
        report = new ManyCalls(calls);
        report.summary();
        report.figures();
        report.insights();
        folder = Files.createTempDirectory("reports");
    }

    @Benchmark
    public List<Path> written() throws IOException {
        return exporter().export(report, folder, Settings.DEFAULTS, Progress.NONE);
    }

    @TearDown(Level.Trial)
    public void removed() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private ReportExporter exporter() {
        return ServiceLoader.load(ReportExporter.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(exporter -> exporter.id().equals(format))
                .findFirst()
                .orElseThrow();
    }
}
