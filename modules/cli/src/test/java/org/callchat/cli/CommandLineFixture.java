// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Terminal;

/** Runs the command line against fakes and keeps what it says. */
final class CommandLineFixture {
    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    final FakeEngine engine = new FakeEngine();
    final Stopper stopper = new Stopper();
    private final Path logs;
    private Terminal terminal = Terminal.NONE;
    private InputStream input = InputStream.nullInputStream();
    private String out = "";
    private String err = "";

    CommandLineFixture(Path folder) {
        this.logs = folder.resolve("logs");
        engine.desk.workspace = folder.resolve("workspace");
    }

    CommandLineFixture on(Terminal other) {
        terminal = other;
        return this;
    }

    CommandLineFixture reading(String text) {
        input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    int run(Object... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Console console = new Console(outBytes, errBytes, terminal);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        String[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int code = new ChatCommandLine(new Surroundings(engine, console, input, clock, stopper, logs)).run(texts);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    Path logs() {
        return logs;
    }
}
