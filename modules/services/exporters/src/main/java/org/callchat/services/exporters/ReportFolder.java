// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.CallFailure;

/** Where a report goes: all of its files appear together when the last is written, or none does. */
public final class ReportFolder {
    private final Path folder;

    public ReportFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Writes the files of one report. */
    @FunctionalInterface
    public interface Body {
        void write(StagedFiles files) throws IOException;
    }

    /** Writes one file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Files under names that were free: {@code report.html}, then {@code report-2.html}, and so on.
     *
     * @return the files, in the order in which they were created
     * @throws CallFailure when the folder cannot be written; nothing is left behind then
     */
    public List<Path> publish(Body body) {
        requireFolder();
        try (StagedFiles files = new StagedFiles(folder)) {
            body.write(files);
            return files.publish();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * One file that takes the place of what has its name.
     *
     * @throws CallFailure when the folder cannot be written; what was there stays then
     */
    public static void replace(Path file, Content content) {
        Path target = file.toAbsolutePath().normalize();
        Path parent = target.getParent();
        Path name = target.getFileName();
        if (parent == null || name == null) {
            throw new IllegalArgumentException(file + " is no file to write to");
        }
        ReportFolder folder = new ReportFolder(parent);
        folder.requireFolder();
        try (StagedFiles files = new StagedFiles(parent)) {
            try (OutputStream out = files.create(name.toString())) {
                content.write(out);
            }
            files.replace();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    private void requireFolder() {
        if (!Files.isDirectory(folder)) {
            throw new CallFailure(
                    ReportCodes.NO_FOLDER,
                    "The report cannot be written: there is no folder " + folder
                            + ". Create it, or name one that exists.");
        }
    }

    private CallFailure failure(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new CallFailure(
                    ReportCodes.DENIED,
                    "The report cannot be written: writing to " + folder
                            + " is not allowed. Choose another folder, or ask for the right to write there.",
                    cause);
        }
        return new CallFailure(
                ReportCodes.WRITE,
                "The report could not be written to " + folder + ": " + cause.getMessage()
                        + ". Nothing was left behind; see that the disk has space, then try again.",
                cause);
    }
}
