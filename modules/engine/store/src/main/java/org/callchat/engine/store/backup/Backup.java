// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.nio.file.Path;
import java.time.Instant;

/** A backup that was finished: its files lie in a folder that has its name. */
public record Backup(Path folder, BackupManifest manifest) {
    static final String MANIFEST = "manifest.json";

    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** To which moment it restores. */
    public Instant at() {
        return manifest.at();
    }

    public boolean isFull() {
        return manifest.base().isEmpty();
    }

    public long bytes() {
        return manifest.files().values().stream()
                .mapToLong(BackupManifest.FileDigest::bytes)
                .sum();
    }

    /** Of a full one. */
    Path database() {
        return folder.resolve("database").resolve("calls");
    }

    /** The log that a full one has, or an increment brings. */
    Path log() {
        return isFull() ? database().resolve("log") : folder.resolve("log");
    }

    Path configuration() {
        return folder.resolve("configuration");
    }
}
