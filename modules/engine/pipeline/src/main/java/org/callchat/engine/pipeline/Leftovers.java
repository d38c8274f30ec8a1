// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a process that was killed left behind half done. Nobody else has the workspace open, so that nobody needs it. */
final class Leftovers {
    private static final Duration ABANDONED = Duration.ofDays(7);

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

    /** Downloads that nobody has gone on with for long. */
    static void sweepPartial(Path folder, Instant now) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> downloads = Files.list(folder)) {
            for (Path download : downloads.toList()) {
                if (Files.getLastModifiedTime(download).toInstant().isBefore(now.minus(ABANDONED))) {
                    clear(download);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Leftovers.class.getName())
                    .log(System.Logger.Level.INFO, "unfinished downloads stay in " + folder, e);
        }
    }

    /** Removes a folder that has files only. */
    static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static boolean isUnfinished(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".part") || (name.startsWith("sound-") && name.endsWith(".pcm"));
    }
}
