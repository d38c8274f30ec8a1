// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.spi.CallSource.Content;

/** A recording that is a file of this machine, looked at before it is opened: no folder, pipe or device gets through. */
record LocalRecording(Path path, long length) {

    /** @throws CallFailure when the file is gone, forbidden or no file */
    static LocalRecording of(RecordingReference reference) {
        Path path = path(reference);
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            if (!found.isRegularFile()) {
                throw new CallFailure(
                        SourceCodes.RECORDING_NO_FILE,
                        path + " is " + (found.isDirectory() ? "a folder" : "a pipe or device")
                                + " and not a recording; name a file.");
            }
            return new LocalRecording(path, found.size());
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /** @throws CallFailure as {@link #of} */
    Content open() {
        try {
            return new Content(String.valueOf(path.getFileName()), Optional.of(length), Files.newInputStream(path));
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    private static Path path(RecordingReference reference) {
        if (!reference.source().equals(FolderCallSource.ID)) {
            throw new CallFailure(
                    SourceCodes.BAD_LOCATOR,
                    "The recording is kept by the source \"" + reference.source()
                            + "\", not by a folder; import the call again.");
        }
        try {
            Path path = Path.of(reference.locator());
            if (path.isAbsolute()) {
                return path;
            }
            throw new CallFailure(
                    SourceCodes.BAD_LOCATOR,
                    "\"" + reference.locator()
                            + "\" does not say in full where the recording is; import the call again.");
        } catch (InvalidPathException e) {
            throw new CallFailure(
                    SourceCodes.BAD_LOCATOR,
                    "The recording's place cannot be a path (" + e.getReason() + "); import the call again.",
                    e);
        }
    }

    private static CallFailure failure(Path path, IOException cause) {
        // a file where a folder is expected is told in different ways by different Javas
        if (cause instanceof NoSuchFileException || !Files.isDirectory(path.resolveSibling("."))) {
            return new CallFailure(
                    SourceCodes.RECORDING_MISSING,
                    path + " is not there any more; put it back or import the call from where it is now.",
                    cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new CallFailure(
                    SourceCodes.RECORDING_FORBIDDEN,
                    path + " may not be read by this user; give the permission and try again.",
                    cause);
        }
        String reason = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        return new CallFailure(
                SourceCodes.READING_FAILED,
                path + " cannot be read (" + reason + "); check the disk or network drive it is on.",
                cause);
    }
}
