// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How much of one kind of file may stay, and for how long.
 *
 * @param kind which files of the folder and those below it are meant
 * @param age older ones go; empty: none goes for its age
 * @param bytes the oldest go until so much is left; empty: none goes for its size
 */
record Quota(String name, Path folder, Predicate<Path> kind, Optional<Duration> age, Optional<Long> bytes) {

    record Found(Path file, long bytes, Instant modified) {}

    /** What there is, the oldest first. */
    List<Found> files() throws IOException {
        List<Found> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder, new FileVisitOption[0])) {
                for (Path file : all.filter(kind).toList()) {
                    found(file).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(Found::modified).thenComparing(Found::file));
        return found;
    }

    private static Optional<Found> found(Path file) throws IOException {
        try {
            BasicFileAttributes about =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return about.isRegularFile()
                    ? Optional.of(new Found(
                            file, about.size(), about.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            // somebody was done with it meanwhile
            return Optional.empty();
        }
    }

    /** Those that have to go. */
    List<Found> doomed(List<Found> oldestFirst, FilesInHand inHand, Instant now) {
        List<Found> doomed = new ArrayList<>();
        long left = oldestFirst.stream().mapToLong(Found::bytes).sum();
        for (Found file : oldestFirst) {
            boolean old =
                    age.filter(a -> file.modified().isBefore(now.minus(a))).isPresent();
            long most = bytes.orElse(Long.MAX_VALUE);
            if ((old || left > most) && !inHand.needs(file.file(), file.modified())) {
                doomed.add(file);
                left -= file.bytes();
            }
        }
        return doomed;
    }
}
