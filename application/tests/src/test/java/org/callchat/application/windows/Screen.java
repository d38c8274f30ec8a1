// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application.windows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A display for window tests: the one there is, else one of our own from Xvfb. */
record Screen(String display, Optional<Process> server) implements AutoCloseable {

    static Optional<Screen> find() throws IOException {
        String display = System.getenv("DISPLAY");
        if (display != null && !display.isBlank()) {
            return Optional.of(new Screen(display, Optional.empty()));
        }
        return isOnPath("Xvfb") ? Optional.of(started()) : Optional.empty();
    }

    private static Screen started() throws IOException {
        // the server chooses a free number itself and says which
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended with " + server.exitValue() + " instead of opening a display");
        }
        return new Screen(":" + number.strip(), Optional.of(server));
    }

    private static boolean isOnPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : path.split(java.io.File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        server.ifPresent(Process::destroy);
    }
}
