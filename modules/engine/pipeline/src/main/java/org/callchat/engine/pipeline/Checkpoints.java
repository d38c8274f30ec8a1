// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.Optional;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Stage;

/** Remembers what stages made, so that nothing is done twice. */
interface Checkpoints {
    /** Remembers nothing. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<byte[]> find(Stage stage, ContentHash content, String settings) {
            return Optional.empty();
        }

        @Override
        public boolean remember() {
            return false;
        }

        @Override
        public void keep(Stage stage, ContentHash content, String settings, byte[] result) {}
    };

    /** @param settings fingerprint of the settings that matter to the stage */
    Optional<byte[]> find(Stage stage, ContentHash content, String settings);

    void keep(Stage stage, ContentHash content, String settings, byte[] result);

    /** Whether keeping anything, here or in the cache, is of any use. */
    default boolean remember() {
        return true;
    }
}
