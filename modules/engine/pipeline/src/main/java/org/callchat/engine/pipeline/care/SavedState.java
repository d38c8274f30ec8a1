// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A backup as people and programs see it.
 *
 * @param began everything that was recorded before is in it
 * @param at the moment it restores to: nothing that was recorded after is in it
 * @param chat version that made it
 * @param schema version of its tables
 * @param base of an increment: the full backup it needs
 * @param bytes of its own files
 * @param rows of each table
 */
public record SavedState(
        String name,
        Path folder,
        Instant began,
        Instant at,
        String reason,
        String chat,
        String schema,
        Optional<String> base,
        long bytes,
        Map<String, Long> rows) {
    public SavedState {
        rows = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(rows));
    }

    public boolean isFull() {
        return base.isEmpty();
    }
}
