// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Text;
import org.callchat.engine.pipeline.logs.LogFiles;
import org.callchat.engine.pipeline.logs.LogLine;

/**
 * Takes everything that is logged into files of a folder, opened when the first record comes. The console sees a line
 * per record only when it is asked to be verbose.
 */
final class LogFile extends Handler {
    private final Console console;
    private final LogFiles files;
    private boolean verbose;

    LogFile(Console console, Path folder) {
        this.console = console;
        this.files = new LogFiles(folder, this::unusable);
    }

    /** Takes the place of every other handler. */
    void install(boolean isVerbose) {
        LogManager.getLogManager().reset();
        verbose = isVerbose;
        level("info");
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(this);
    }

    /** How much is logged, as the setting {@code log.level} says it; a verbose console wants no less than its own. */
    void level(String level) {
        LogFiles.level(verbose && !level.equals("trace") ? "debug" : level);
    }

    /** Goes on in another folder. */
    void moveTo(Path newFolder) {
        files.moveTo(newFolder);
    }

    /** The folder that has the log, if any record could be written. */
    Optional<Path> written() {
        return files.written();
    }

    @Override
    public void publish(LogRecord entry) {
        files.publish(entry);
        if (verbose) {
            console.note(Text.clean(LogLine.brief(entry)));
        }
    }

    private void unusable(IOException problem) {
        console.note("The log cannot be written (" + problem.getClass().getSimpleName() + ": " + problem.getMessage()
                + ").");
    }

    @Override
    public void flush() {
        files.flush();
    }

    @Override
    public void close() {
        files.close();
    }
}
