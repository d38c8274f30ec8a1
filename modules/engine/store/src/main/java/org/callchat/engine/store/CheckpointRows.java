// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Stage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Results of stages, kept so that nothing is done twice. */
final class CheckpointRows {
    private static final String KEY = " WHERE stage = :stage AND content = :content AND settings = :settings";

    private CheckpointRows() {}

    static Optional<byte[]> read(Handle handle, CallStore.CheckpointKey key) {
        return bound(handle.createQuery("SELECT result FROM checkpoints" + KEY), key)
                .map((row, context) -> row.getBytes("result"))
                .findOne()
                .map(Packed::unpack);
    }

    static void replace(Handle handle, CallStore.CheckpointKey key, byte[] packed, Instant now) {
        bound(handle.createUpdate("DELETE FROM checkpoints" + KEY), key).execute();
        bound(
                        handle.createUpdate("INSERT INTO checkpoints (stage, content, settings, result, at_ms)"
                                + " VALUES (:stage, :content, :settings, :result, :now)"),
                        key)
                .bind("result", packed)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Forgets what was made of these recordings. */
    static void remove(Handle handle, Collection<ContentHash> contents) {
        if (contents.isEmpty()) {
            return;
        }
        for (Stage stage : Stage.values()) {
            // the key begins with the stage: without it every row would be looked at for each recording
            try (PreparedBatch batch = handle.prepareBatch(
                    "DELETE FROM checkpoints WHERE stage = '" + stage.id() + "' AND content = :content")) {
                contents.forEach(content -> batch.bind("content", content.hex()).add());
                batch.execute();
            }
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, CallStore.CheckpointKey key) {
        return statement
                .bind("stage", key.stage().id())
                .bind("content", key.content().hex())
                .bind("settings", key.settings());
    }
}
