// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where the command line writes: results to standard output, everything about how it goes to standard error, both in
 * UTF-8. Every text is cleaned on its way out, so no name of a file can steer the terminal. Safe for many threads.
 */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final WatchedStream watched;
    private String live = "";
    private volatile boolean closed;

    public Console(OutputStream out, OutputStream err, Terminal terminal) {
        this.watched = new WatchedStream(out);
        this.out = new PrintStream(watched, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, false, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    /** This process's own. */
    public static Console standard(Terminal terminal) {
        return new Console(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)),
                terminal);
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Whether nobody reads standard output any more, so that there is no point in going on. */
    public boolean isClosed() {
        return closed;
    }

    /** Why part of the result was lost, when its reader did not just have enough of it. */
    public Optional<IOException> loss() {
        return watched.loss();
    }

    /** A line of the result. */
    public void line(String text) {
        write(out, List.of(Text.clean(text)));
    }

    public void line(Ink ink, String text) {
        write(out, List.of(painted(ink, text)));
    }

    /**
     * A piece of the result, broken to fit.
     *
     * @param head before the first line; the others are indented as far
     */
    public void hanging(String head, String text) {
        List<String> lines = Text.wrap(Text.clean(text), terminal.width() - head.length());
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? head : " ".repeat(head.length())) + lines.get(i));
        }
    }

    public void table(Table table) {
        write(out, table.lines(terminal.width(), terminal.colour()));
    }

    /** Text that is ours alone and laid out already, such as JSON; written as it is. */
    public void verbatim(String text) {
        write(out, List.of(text));
    }

    /** A line about how it goes. */
    public void note(String text) {
        write(err, List.of(Text.clean(text)));
    }

    public void note(Ink ink, String text) {
        write(err, List.of(painted(ink, text)));
    }

    /** A line about how it goes, broken to fit, with further lines indented. */
    public void paragraph(Ink ink, String text) {
        List<String> lines = Text.wrap(Text.clean(text), terminal.width() - 2);
        for (int i = 0; i < lines.size(); i++) {
            note(ink, (i == 0 ? "" : "  ") + lines.get(i));
        }
    }

    /** Shows a line that the next one replaces, below all others; does nothing where no person watches. */
    public synchronized void live(String text) {
        if (terminal.interactive()) {
            String line = Text.cut(Text.clean(text), terminal.width() - 1);
            err.print("\r" + line + " ".repeat(Math.max(0, Text.width(live) - Text.width(line))));
            err.flush();
            live = line;
        }
    }

    /** Takes the live line away. */
    public synchronized void endLive() {
        hideLive();
        live = "";
    }

    private void hideLive() {
        if (!live.isEmpty()) {
            err.print("\r" + " ".repeat(Text.width(live)) + "\r");
            err.flush();
        }
    }

    /** For help texts, which lay themselves out. */
    public PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** For complaints about usage, which lay themselves out. */
    public PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    private String painted(Ink ink, String text) {
        String clean = Text.clean(text);
        return terminal.colour() ? ink.paint(clean) : clean;
    }

    private synchronized void write(PrintStream to, List<String> lines) {
        hideLive();
        lines.forEach(line -> to.print(line + "\n"));
        if (to.checkError() && to == out) {
            closed = true;
        }
        if (!live.isEmpty()) {
            err.print(live);
            err.flush();
        }
    }
}
