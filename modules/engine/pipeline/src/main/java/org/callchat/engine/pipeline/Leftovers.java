// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process that was killed left behind half done. Nobody else has the workspace open, so that nobody needs it. */
final class Leftovers {
    private Leftovers() {}

    static void sweep(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> unfinished = files.filter(Leftovers::isUnfinished).toList();
            for (Path file : unfinished) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Leftovers.class.getName())
                    .log(System.Logger.Level.INFO, "unfinished files stay in " + folder, e);
        }
    }

    private static boolean isUnfinished(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".part") || (name.startsWith("sound-") && name.endsWith(".pcm"));
    }
}
