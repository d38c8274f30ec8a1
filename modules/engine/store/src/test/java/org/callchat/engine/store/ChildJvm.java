// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Another real JVM with the class path of the tests. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private ChildJvm(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null"))
                .start());
    }

    /** The next line it prints; null when it has ended. */
    @Nullable
    public String line() throws IOException {
        return said.readLine();
    }

    public long pid() {
        return process.pid();
    }

    /** As kill -9 does; what it said before can still be read. */
    public void kill() throws InterruptedException {
        if (!process.toHandle().destroyForcibly()) {
            throw new IllegalStateException("the other JVM cannot be killed");
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the other JVM does not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
