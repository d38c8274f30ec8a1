// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a worker ended.
 *
 * @param pid of its process
 * @param ending exit code or signal
 * @param machine the Java machine's own report, when it wrote one
 * @param lastWords what it last said on standard error, oldest first
 */
record CrashReport(long pid, String ending, Optional<Path> machine, List<String> lastWords) {
    private static final int QUOTED_WORDS = 5;
    private static final int HEAD_OF_REPORT = 40;
    private static final Map<Integer, String> SIGNALS =
            Map.of(4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");
    private static final int OUT_OF_MEMORY = 3;

    static CrashReport of(Process process, Optional<Path> machine, List<String> lastWords) {
        return new CrashReport(process.pid(), ending(process), machine, lastWords);
    }

    private static String ending(Process process) {
        if (process.isAlive()) {
            return "it does not end";
        }
        int code = process.exitValue();
        if (code == OUT_OF_MEMORY) {
            return "exit code 3, the Java heap was full";
        }
        // a shell's way to tell a signal, which Java follows
        String signal = SIGNALS.get(code - 128);
        return signal == null ? "exit code " + code : "signal " + (code - 128) + ", " + signal;
    }

    /** One exception for each line that matters, so that they show up as the causes of a failure. */
    Throwable asCause() {
        List<String> lines = new ArrayList<>();
        lines.add("worker process " + pid + ": " + ending);
        machine.ifPresent(file -> lines.addAll(gist(file)));
        lastWords.stream()
                .skip(Math.max(0, lastWords.size() - QUOTED_WORDS))
                .map(line -> "it said: " + line)
                .forEach(lines::add);
        IOException cause = null;
        for (int i = lines.size() - 1; i >= 0; i--) {
            cause = cause == null ? new IOException(lines.get(i)) : new IOException(lines.get(i), cause);
        }
        return cause == null ? new IOException(ending) : cause;
    }

    /** Which signal, where, and where the whole report is. */
    private static List<String> gist(Path file) {
        List<String> gist = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            List<String> head = lines.limit(HEAD_OF_REPORT)
                    .filter(line -> line.startsWith("# "))
                    .map(line -> line.substring(2).strip())
                    .toList();
            head.stream().filter(line -> line.startsWith("SIG")).findFirst().ifPresent(gist::add);
            int frame = head.indexOf("Problematic frame:");
            if (frame >= 0 && frame + 1 < head.size()) {
                gist.add("in " + head.get(frame + 1));
            }
        } catch (IOException e) {
            gist.add("its report cannot be read: " + e.getMessage());
        }
        gist.add("report of the Java machine: " + file);
        return gist;
    }

    /** Adds this to the file of the worker among the logs. */
    void keep(Path logs) {
        List<String> lines = new ArrayList<>();
        lines.add("worker process " + pid + ": " + ending);
        machine.ifPresent(file -> lines.add("report of the Java machine: " + file));
        lines.add(lastWords.isEmpty() ? "it said nothing on standard error" : "last words on standard error:");
        lastWords.forEach(line -> lines.add("  " + line));
        try {
            Files.createDirectories(logs);
            Files.write(
                    logs.resolve("worker-ended-" + pid + ".log"),
                    lines,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.getLogger(CrashReport.class.getName())
                    .log(System.Logger.Level.WARNING, "the report on a worker could not be kept in " + logs, e);
        }
    }
}
