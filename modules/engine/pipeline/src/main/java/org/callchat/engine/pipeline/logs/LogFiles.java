// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.callchat.engine.queue.WorkNote;

/**
 * Takes everything that is logged into the files of a folder, which are made when the first record comes: {@code chat}
 * has it all, {@code errors} what went wrong, {@code performance} a line for each stage of each order. Of each there are
 * at most three files of 5 MB; the one that ends in 0 is the newest.
 */
public final class LogFiles extends Handler {
    private static final int BYTES_PER_FILE = 5_000_000;
    private static final int FILES = 3;
    /** Kept here, since a logger that nobody holds forgets its level. */
    private static final Logger OURS = Logger.getLogger("org.callchat");

    private static final Logger PERFORMANCE = Logger.getLogger(WorkNote.PERFORMANCE);

    private final Consumer<IOException> trouble;
    private final List<FileHandler> files = new ArrayList<>();
    private Path folder;
    private boolean unusable;

    /** @param trouble told once per folder when nothing can be written there */
    public LogFiles(Path folder, Consumer<IOException> trouble) {
        this.folder = folder;
        this.trouble = trouble;
    }

    /** @param level as the parameter {@code log.level} has it; another is taken for {@code info} */
    public static void level(String level) {
        OURS.setLevel(
                switch (level) {
                    case "error" -> Level.SEVERE;
                    case "warning" -> Level.WARNING;
                    case "debug" -> Level.FINE;
                    case "trace" -> Level.FINEST;
                    default -> Level.INFO;
                });
        // what the stages took is asked for by those who want errors only as well
        PERFORMANCE.setLevel(Level.INFO);
    }

    /** Goes on in another folder. */
    public synchronized void moveTo(Path newFolder) {
        close();
        folder = newFolder;
        unusable = false;
    }

    /** The folder that has the files, if any record could be written. */
    public synchronized Optional<Path> written() {
        return files.isEmpty() ? Optional.empty() : Optional.of(folder);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (files.isEmpty() && !unusable) {
            open();
        }
        files.forEach(file -> file.publish(entry));
    }

    private void open() {
        try {
            Files.createDirectories(folder);
            files.add(file("chat", Level.ALL, LogFiles::isWanted));
            files.add(file("errors", Level.WARNING, LogFiles::isWanted));
            files.add(file("performance", Level.ALL, LogFiles::isPerformance));
        } catch (IOException e) {
            close();
            unusable = true;
            trouble.accept(e);
        }
    }

    /** The level holds for libraries as well, which have loggers of their own. */
    private static boolean isWanted(LogRecord entry) {
        Level least = OURS.getLevel() == null ? Level.INFO : OURS.getLevel();
        return !isPerformance(entry) && entry.getLevel().intValue() >= least.intValue();
    }

    private static boolean isPerformance(LogRecord entry) {
        return WorkNote.PERFORMANCE.equals(entry.getLoggerName());
    }

    private FileHandler file(String name, Level least, Filter filter) throws IOException {
        String pattern = folder.toString().replace("%", "%%") + "/" + name + "-%g.log";
        FileHandler file = new FileHandler(pattern, BYTES_PER_FILE, FILES, true);
        file.setEncoding("UTF-8");
        file.setFormatter(new LogLine());
        file.setLevel(least);
        file.setFilter(filter);
        return file;
    }

    @Override
    public synchronized void flush() {
        files.forEach(FileHandler::flush);
    }

    @Override
    public synchronized void close() {
        files.forEach(FileHandler::close);
        files.clear();
    }
}
