// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.callchat.api.spi.Progress;

/**
 * A program run as a child process that ends well, or is ended with all its children.
 *
 * @param folder to run in; a file {@code output.txt} is left there
 * @param timeout after which it is ended
 */
record ChildProgram(List<String> command, Path folder, Duration timeout) {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int LONGEST_OUTPUT = 8192;
    private static final int LONGEST_REASON = 300;
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@\\s]+@");

    ChildProgram {
        command = List.copyOf(command);
    }

    /** @throws IOException when it cannot be run, takes too long or ends with another code than 0 */
    void run(Progress progress) throws IOException {
        Path output = folder.resolve("output.txt");
        Process process = start(output);
        try {
            await(process, progress);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(name() + " ended with code " + process.exitValue() + lastWords(output));
        }
    }

    private Process start(Path output) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new IOException("the program " + name() + " is not installed or cannot be run", e);
        }
    }

    private void await(Process process, Progress progress) throws IOException {
        long started = System.nanoTime();
        try {
            process.getOutputStream().close();
            while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
                if (System.nanoTime() - started > timeout.toNanos()) {
                    throw new IOException(name() + " did not end within " + Spoken.duration(timeout));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private String name() {
        return Path.of(command.get(0)).getFileName().toString();
    }

    /** The lines that say error, without names and passwords in addresses. */
    private static String lastWords(Path output) {
        try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - LONGEST_OUTPUT));
            byte[] tail = new byte[(int) Math.min(LONGEST_OUTPUT, file.length())];
            file.readFully(tail);
            String said = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("error") || line.contains("ERR!"))
                    .limit(3)
                    .map(line -> line.replaceFirst("^npm (error|ERR!)\\s*", ""))
                    .reduce("", (all, line) -> all.isEmpty() ? ": " + line : all + ", " + line);
            String safe = CREDENTIALS.matcher(said).replaceAll("//");
            return safe.substring(0, Math.min(safe.length(), LONGEST_REASON));
        } catch (IOException e) {
            return "";
        }
    }
}
