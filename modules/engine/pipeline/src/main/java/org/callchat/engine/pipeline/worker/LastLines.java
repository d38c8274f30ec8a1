// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last lines a process said, however many it says. */
final class LastLines {
    private static final int LINES = 40;
    private static final int WIDTH = 500;

    private final Deque<String> lines = new ArrayDeque<>();

    static LastLines of(InputStream stream) {
        LastLines last = new LastLines();
        Thread reader = new Thread(() -> last.drain(stream), "complaints");
        reader.setDaemon(true);
        reader.start();
        return last;
    }

    synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.add(line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…");
    }

    /** The last lines, oldest first. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    private void drain(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("(the rest could not be read: " + e.getMessage() + ")");
        }
    }
}
