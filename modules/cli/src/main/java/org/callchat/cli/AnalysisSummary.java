// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;

/** What an analysis ends with: a table, the speed, and why calls failed. */
final class AnalysisSummary {
    private final Session session;
    private final Console console;
    private final Path folder;

    AnalysisSummary(Session session, Path folder) {
        this.session = session;
        this.console = session.console();
        this.folder = folder;
    }

    /**
     * @param wanted how many recordings there were
     * @return the exit code
     */
    int print(List<AnalysedRecording> rows, int wanted, Instant start, Instant end) {
        Table table = new Table(
                Table.cut("recording"),
                Table.right("length"),
                Table.right("words"),
                Table.right("silences"),
                Table.right("longest"),
                Table.right("keywords"),
                Table.right("time"),
                Table.left("result"));
        rows.forEach(row -> add(table, row));
        console.table(table);
        console.line("");
        speed(rows, Duration.between(start, end));
        console.line("Results are in " + folder.toAbsolutePath().normalize());
        if (wanted > rows.size()) {
            console.note(Ink.WARN, "Stopped: " + Figures.count(wanted - rows.size(), "recording") + " not analysed.");
        }
        return failures(rows) || wanted > rows.size() ? ExitCode.SOME_FAILED : ExitCode.OK;
    }

    private static void add(Table table, AnalysedRecording row) {
        String code = row.problem().map(p -> p.code().value()).orElse("failed");
        if (row.failed()) {
            String none = Figures.UNKNOWN;
            String length = row.digest().audio().isZero()
                    ? none
                    : Figures.clock(row.digest().audio());
            table.row(row.name(), length, none, none, none, none, time(row), new Table.Cell(code, Ink.BAD));
            return;
        }
        Table.Cell result = row.problem().isEmpty()
                ? new Table.Cell("ok", Ink.GOOD)
                : new Table.Cell("ok, after " + code, Ink.WARN);
        String longest = row.digest().silences() == 0
                ? Figures.UNKNOWN
                : Figures.seconds(row.digest().longestSilence());
        table.row(
                row.name(),
                Figures.clock(row.digest().audio()),
                row.digest().words(),
                row.digest().silences(),
                longest,
                row.digest().keywordHits(),
                time(row),
                result);
    }

    private static String time(AnalysedRecording row) {
        return row.worked().isZero() ? Figures.UNKNOWN : Figures.seconds(row.worked());
    }

    private void speed(List<AnalysedRecording> rows, Duration taken) {
        List<AnalysedRecording> good = rows.stream().filter(r -> !r.failed()).toList();
        Duration audio = good.stream().map(r -> r.digest().audio()).reduce(Duration.ZERO, Duration::plus);
        double seconds = Math.max(0.001, taken.toMillis() / 1000.0);
        String line = Figures.count(good.size(), "call") + " analysed (" + Figures.clock(audio) + " of audio) in "
                + Figures.seconds(taken);
        if (!good.isEmpty()) {
            line += ": " + Figures.rate(good.size() * 3600 / seconds) + " calls per hour";
        }
        if (audio.toMillis() > 0) {
            line += String.format(Locale.ROOT, ", real-time factor %.3f", seconds * 1000 / audio.toMillis());
        }
        console.line(Ink.STRONG, line);
    }

    private boolean failures(List<AnalysedRecording> rows) {
        FailureList list = new FailureList("recording");
        rows.stream()
                .filter(AnalysedRecording::failed)
                .forEach(row -> row.problem()
                        .ifPresentOrElse(
                                p -> list.add(row.name(), p.code(), p.message()),
                                () -> list.add(row.name(), Codes.UNEXPECTED, "It has no transcript.")));
        list.print(session);
        return !list.isEmpty();
    }
}
