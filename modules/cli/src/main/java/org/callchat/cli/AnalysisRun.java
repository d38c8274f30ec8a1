// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.BatchAnalysis;

/** Takes results as they come: writes them, says so, and keeps the figures. */
final class AnalysisRun implements BatchAnalysis.Listener {
    private final Console console;
    private final ResultFolder results;
    private final List<Path> recordings;
    private final Map<Path, String> names;
    private final ProgressLine progress;
    private final Map<Path, AnalysedRecording> rows = new HashMap<>();
    private int failed;

    AnalysisRun(Session session, ResultFolder results, List<Path> recordings) {
        this.console = session.console();
        this.results = results;
        this.recordings = recordings;
        this.names = ResultNames.of(recordings);
        this.progress = session.progress("of " + Figures.count(recordings.size(), "recording"));
    }

    /** Analyses everything, or what there is time for before somebody wants to stop. */
    void over(BatchAnalysis batch) throws InterruptedException {
        progress.at(0);
        try {
            batch.analyze(recordings, this, progress);
        } catch (CancellationException | InterruptedException e) {
            if (!progress.isCancelled()) {
                throw e;
            }
        } finally {
            progress.end();
        }
    }

    @Override
    public synchronized void analyzed(Path recording, CallAnalysis call) {
        AnalysedRecording row = written(AnalysedRecording.of(recording, call), call);
        rows.put(recording, row);
        failed += row.failed() ? 1 : 0;
        tell(row);
    }

    @Override
    public void waiting(String reason) {
        console.note(Ink.WARN, reason);
    }

    private AnalysedRecording written(AnalysedRecording row, CallAnalysis call) {
        try {
            results.write(call, names.getOrDefault(row.recording(), call.order() + ".json"));
            return row;
        } catch (IOException e) {
            return row.lost(Problems.fileFailure(e));
        } catch (CallFailure e) {
            return row.lost(e);
        } catch (RuntimeException e) {
            System.getLogger(AnalysisRun.class.getName())
                    .log(System.Logger.Level.ERROR, "the result of " + call.order() + " could not be written", e);
            return row.lost(new CallFailure(
                    Codes.UNEXPECTED, "Its result could not be written, for a reason that the log has.", e));
        }
    }

    private void tell(AnalysedRecording row) {
        String place = rows.size() + "/" + recordings.size() + "  " + row.name();
        if (row.failed()) {
            console.note(
                    Ink.BAD,
                    place + "  " + row.problem().map(p -> p.code().value()).orElse("failed"));
        } else if (!console.terminal().interactive()) {
            console.note(place + "  " + Figures.clock(row.digest().audio()) + " of audio, "
                    + Figures.count(row.digest().words(), "word") + ", "
                    + Figures.count(row.digest().silences(), "silence") + ", in " + Figures.seconds(row.worked()));
        }
        String failures = failed == 0 ? "" : ", " + failed + " failed";
        progress.show(
                (double) rows.size() / recordings.size(),
                rows.size() + " of " + Figures.count(recordings.size(), "recording") + failures,
                Optional.empty());
    }

    /** What has come, in the order of the recordings. */
    synchronized List<AnalysedRecording> rows() {
        return recordings.stream()
                .filter(rows::containsKey)
                .map(r -> rows.get(r))
                .toList();
    }
}
