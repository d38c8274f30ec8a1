// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.model.ContentHash;

/**
 * What a backup says of itself, in {@code manifest.json} beside its files.
 *
 * @param began everything that was committed before is in it
 * @param at nothing that was committed after is in it
 * @param chat version of the product that made it
 * @param schema version of the tables
 * @param reason why it was taken, for people
 * @param base of an increment: the full backup it starts from
 * @param previous of an increment: the increment it continues, if it is not the first
 * @param tables rows and hash of each table as found in a restored copy
 * @param files every file but the manifest, by path from the backup's folder
 */
public record BackupManifest(
        String format,
        Instant began,
        Instant at,
        String chat,
        String schema,
        String reason,
        Optional<String> base,
        Optional<String> previous,
        Map<String, TableDigest> tables,
        Map<String, FileDigest> files) {
    static final String FORMAT = "chat-backup/1";

    /** A file of a backup. */
    public record FileDigest(long bytes, ContentHash sha256) {}

    public BackupManifest {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("not a manifest of the format " + FORMAT);
        }
        if (at.isBefore(began) || (previous.isPresent() && base.isEmpty())) {
            throw new IllegalArgumentException("a manifest that contradicts itself");
        }
        tables = java.util.Collections.unmodifiableMap(new TreeMap<>(tables));
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** This with what a restored copy showed. */
    BackupManifest found(String restoredSchema, Map<String, TableDigest> restoredTables) {
        return new BackupManifest(
                format, began, at, chat, restoredSchema, reason, base, previous, restoredTables, files);
    }
}
