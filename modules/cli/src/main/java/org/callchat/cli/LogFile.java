// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.callchat.cli.terminal.Console;
import org.jspecify.annotations.Nullable;

/**
 * Takes everything that is logged into files of a folder, opened when the first record comes. The console sees a line
 * per record only when it is asked to be verbose.
 */
final class LogFile extends Handler {
    private static final int BYTES_PER_FILE = 5_000_000;
    private static final int FILES = 3;

    private final Console console;
    private final Logger ours = Logger.getLogger("org.callchat");
    private Path folder;
    private boolean verbose;
    private @Nullable FileHandler file;
    private boolean unusable;

    LogFile(Console console, Path folder) {
        this.console = console;
        this.folder = folder;
    }

    /** Takes the place of every other handler. */
    void install(boolean isVerbose) {
        LogManager.getLogManager().reset();
        verbose = isVerbose;
        ours.setLevel(isVerbose ? Level.FINE : Level.INFO);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(this);
    }

    /** Goes on in another folder. */
    synchronized void moveTo(Path newFolder) {
        close();
        folder = newFolder;
        unusable = false;
    }

    /** The folder that has the log, if any record could be written. */
    synchronized Optional<Path> written() {
        return file == null ? Optional.empty() : Optional.of(folder);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        open().ifPresent(handler -> handler.publish(entry));
        if (verbose) {
            console.note(LogLine.brief(entry));
        }
    }

    private Optional<FileHandler> open() {
        if (file == null && !unusable) {
            try {
                Files.createDirectories(folder);
                String pattern = folder.toString().replace("%", "%%") + "/chat-%g.log";
                file = new FileHandler(pattern, BYTES_PER_FILE, FILES, true);
                file.setEncoding("UTF-8");
                file.setFormatter(new LogLine());
                file.setLevel(Level.ALL);
            } catch (IOException e) {
                unusable = true;
                console.note("The log cannot be written to " + folder + " ("
                        + e.getClass().getSimpleName() + ").");
            }
        }
        return Optional.ofNullable(file);
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
