// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.util.Optional;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Stage;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.CheckpointKey;

/** Checkpoints in the workspace's store. */
record StoreCheckpoints(CallStore store, Clock clock) implements Checkpoints {

    @Override
    public Optional<byte[]> find(Stage stage, ContentHash content, String settings) {
        return store.checkpoint(new CheckpointKey(stage, content, settings));
    }

    @Override
    public void keep(Stage stage, ContentHash content, String settings, byte[] result) {
        store.saveCheckpoint(new CheckpointKey(stage, content, settings), result, clock.instant());
    }
}
