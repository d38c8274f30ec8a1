// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.api.spi.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Collects the recordings in a folder and below. Hidden files and notes are passed over. A link to a file of the same
 * folder is another name for it; a link to a folder inside adds nothing, as that is visited where it is, so that no
 * walk goes in circles; what leads outside is refused.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final Set<String> NOTES = Set.of("json", "tsv", "csv", "txt", "md");

    /**
     * A recording.
     *
     * @param shown its path below the folder, with {@code /} between the parts
     * @param file where it really is
     */
    record Recording(String shown, Path file) {}

    private final Path root;
    private final int limit;
    private final Progress progress;
    private final List<Recording> recordings = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    /** @param root a real path */
    FolderWalk(Path root, int limit, Progress progress) {
        this.root = root;
        this.limit = limit;
        this.progress = progress;
    }

    Path root() {
        return root;
    }

    List<Recording> recordings() {
        return recordings;
    }

    List<Refusal> refused() {
        return refused;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        progress.checkCancelled();
        return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        progress.checkCancelled();
        if (isHidden(file) || isNote(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            visitLink(file);
        } else if (attributes.isRegularFile()) {
            add(file, file);
        } else {
            refuse(file, "is a pipe or device and not a recording; remove it from the folder.");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
        if (file.equals(root)) {
            throw cause;
        }
        refuse(
                file,
                cause instanceof AccessDeniedException
                        ? "may not be read by this user; give the permission or leave it out."
                        : "cannot be read (" + cause.getClass().getSimpleName() + "); check the disk it is on.");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) throws IOException {
        return cause == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, cause);
    }

    private void visitLink(Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                refuse(link, "is a link that leads out of the folder; put the recording itself there.");
            } else if (Files.isRegularFile(target)) {
                add(link, target);
            } else if (!Files.isDirectory(target)) {
                refuse(link, "is a link to a pipe or device and not a recording; remove it from the folder.");
            }
        } catch (IOException e) {
            refuse(link, "is a link that leads nowhere; remove it or restore what it led to.");
        }
    }

    private void add(Path named, Path file) {
        if (!isNameable(file)) {
            refuse(named, "has a name that this system's character set cannot express; rename it.");
            return;
        }
        checkLimit();
        recordings.add(new Recording(shown(named), file));
    }

    private void refuse(Path file, String reason) {
        checkLimit();
        refused.add(new Refusal(shown(file), "It " + reason));
    }

    private void checkLimit() {
        if (recordings.size() + refused.size() == limit) {
            throw new CallFailure(
                    SourceCodes.TOO_MANY_CALLS,
                    root + " has more than " + limit + " files; take its folders one by one.");
        }
    }

    private String shown(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    /** Whether the path survives being written down as text. */
    private static boolean isNameable(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isHidden(Path file) {
        return name(file).startsWith(".");
    }

    private static boolean isNote(Path file) {
        String name = name(file);
        return NOTES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
