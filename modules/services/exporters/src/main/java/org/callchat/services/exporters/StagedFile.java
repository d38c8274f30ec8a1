// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file under a temporary name beside its final one, so that nobody ever sees half of it. */
final class StagedFile {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path staged;

    /** @param name the final name, a plain file name */
    StagedFile(Path folder, String name) {
        this.name = name;
        this.staged = folder.resolve(".chat-" + UUID.randomUUID() + ".part");
    }

    String name() {
        return name;
    }

    OutputStream open() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(staged, StandardOpenOption.CREATE_NEW), BUFFER);
    }

    /** Replaces what is there. */
    void moveTo(Path target) throws IOException {
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void discard() throws IOException {
        Files.deleteIfExists(staged);
    }
}
