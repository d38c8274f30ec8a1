// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.ReportExporter;

/** Where results are written, each whole or not at all. */
record ResultFolder(Path folder, ReportExporter exporter) {

    /** @throws UsageProblem when a file is in the way */
    static Path made(Path folder) throws IOException {
        try {
            return Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new UsageProblem(e.getFile() + " is a file, so it cannot be the folder for results");
        }
    }

    Path write(CallAnalysis call, String name) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        Path file = folder.resolve(name);
        try {
            if (!exporter.exportCall(call, part)) {
                throw new CallFailure(Codes.NO_EXPORTER, exporter.label() + " cannot write a single call.");
            }
            moveOver(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    private static void moveOver(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
