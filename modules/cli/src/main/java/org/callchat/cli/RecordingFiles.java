// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The recordings that arguments stand for: a file for itself, a folder for everything below it but hidden files and
 * what is plainly no recording.
 */
final class RecordingFiles {
    private static final Set<String> NO_RECORDINGS = Set.of("json", "tsv", "csv", "txt", "md");
    private static final int DEEPEST = 64;

    private final List<Path> files = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<String> skipped = new ArrayList<>();

    /** @throws UsageProblem when an argument is neither a file nor a folder, or nothing is found */
    static RecordingFiles of(List<Path> arguments) throws IOException {
        for (Path argument : arguments) {
            check(argument);
        }
        RecordingFiles found = new RecordingFiles();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                found.addFolder(argument);
            } else {
                found.add(argument);
            }
        }
        if (found.files.isEmpty()) {
            throw new UsageProblem("there are no recordings in " + arguments);
        }
        return found;
    }

    private static void check(Path argument) {
        if (!Files.exists(argument)) {
            throw new UsageProblem(argument + " does not exist");
        }
        if (!Files.isDirectory(argument) && !Files.isRegularFile(argument)) {
            throw new UsageProblem(argument + " is neither a file nor a folder");
        }
    }

    /** Each once, in the order of the arguments and, below a folder, of the names. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** What could not be looked into, one sentence each. */
    List<String> skipped() {
        return List.copyOf(skipped);
    }

    private void addFolder(Path folder) throws IOException {
        TreeSet<Path> below = new TreeSet<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, visitor(folder, below));
        for (Path file : below) {
            add(file);
        }
    }

    private void add(Path file) throws IOException {
        if (seen.add(file.toRealPath())) {
            files.add(file);
        }
    }

    private FileVisitor<Path> visitor(Path root, Set<Path> below) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean hidden = !folder.equals(root) && isHidden(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isHidden(file) && !NO_RECORDINGS.contains(extension(file))) {
                    below.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                if (!(problem instanceof FileSystemLoopException)) {
                    skipped.add(file + " cannot be read and is left out ("
                            + problem.getClass().getSimpleName() + ").");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean isHidden(Path path) throws IOException {
        return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
