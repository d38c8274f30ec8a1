// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the recordings of a manifest are: below its folder, unless it names them in full. */
final class ManifestFolder {
    private static final int LONGEST_PATH = 4096;

    private final Path folder;

    /** @param manifest absolute */
    ManifestFolder(Path manifest) throws IOException {
        this.folder = manifest.resolveSibling("").toRealPath();
    }

    /**
     * The real path of a recording.
     *
     * @throws IllegalArgumentException when it is not there, no file, or a relative path that leads out of the folder
     */
    Path recording(String text) {
        if (text.length() > LONGEST_PATH) {
            throw new IllegalArgumentException(
                    "The file's path is longer than " + LONGEST_PATH + " characters; shorten it.");
        }
        Path named = path(text);
        Path real =
                real(named.isAbsolute() ? named : inside(folder.resolve(named).normalize(), text), text);
        if (!named.isAbsolute()) {
            inside(real, text);
        }
        if (!Files.isRegularFile(real)) {
            throw new IllegalArgumentException("\"" + text + "\" is no file; name a recording.");
        }
        return real;
    }

    private Path inside(Path path, String text) {
        if (!path.startsWith(folder)) {
            throw new IllegalArgumentException("\"" + text
                    + "\" leads out of the manifest's folder; put the recording there or give its path in full.");
        }
        return path;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" cannot be a path; correct the file column.", e);
        }
    }

    private static Path real(Path path, String text) {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not there; restore it or correct the file column.", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" cannot be reached (" + e.getClass().getSimpleName()
                            + "); check its folders and links.",
                    e);
        }
    }
}
