// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.callchat.engine.pipeline.worker.WorkerCommand;

/** One {@link TortureProcess}, whose acknowledgements are collected. */
final class TortureVictim {
    private final Process process;
    private final Thread listener;
    private final CountDownLatch atWork;

    private TortureVictim(Process process, Thread listener, CountDownLatch atWork) {
        this.process = process;
        this.listener = listener;
        this.atWork = atWork;
    }

    static TortureVictim start(Torture.Wish wish, Path workspace, Queue<String> acknowledged) {
        ProcessBuilder builder = WorkerCommand.javaMachine(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                TortureProcess.class.getName(),
                List.of(workspace.toString(), wish.store().orElse(""), String.valueOf(wish.longestMillis())));
        wish.password().ifPresent(password -> builder.environment().put("CHAT_DB_PASSWORD", password));
        try {
            Process process = builder.redirectError(ProcessBuilder.Redirect.appendTo(log(workspace)))
                    .start();
            CountDownLatch atWork = new CountDownLatch(1);
            Thread listener = new Thread(() -> listen(process, acknowledged, atWork), "torture-victim");
            listener.setDaemon(true);
            listener.start();
            return new TortureVictim(process, listener, atWork);
        } catch (IOException e) {
            throw new UncheckedIOException("no Java machine can be started", e);
        }
    }

    private static File log(Path workspace) {
        return workspace.resolveSibling(workspace.getFileName() + ".log").toFile();
    }

    private static void listen(Process process, Queue<String> acknowledged, CountDownLatch atWork) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("done ")) {
                    acknowledged.add(line.substring(5));
                } else if (line.startsWith("claimed ")) {
                    atWork.countDown();
                }
            }
        } catch (IOException e) {
            // killed: what it said before was heard
        } finally {
            atWork.countDown();
        }
    }

    /** Returns when it has taken its first order, or ended. */
    void awaitWork() throws InterruptedException {
        atWork.await();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended by itself and well. */
    boolean isFinished() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    /** As {@code kill -9} does; returns when it is gone and everything it said was heard. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
    }

    void await() throws InterruptedException {
        process.waitFor();
        listener.join();
    }
}
