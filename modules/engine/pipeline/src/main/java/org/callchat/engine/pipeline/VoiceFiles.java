// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.VoiceActivity;
import org.callchat.engine.store.ModelJson;

/**
 * What voice activity models heard, kept in the cache beside the levels: one file for each recording and setting. A file
 * that is missing or damaged counts as absent, since it can be made again.
 */
record VoiceFiles(Path cache) {

    /**
     * What was heard.
     *
     * @param voices empty when nothing listened for voices, which is worth knowing too
     */
    record Heard(Optional<VoiceActivity> voices) {}

    /** @param key fingerprint of the settings that decide what is heard */
    Optional<Heard> find(ContentHash content, String key) {
        try {
            return Optional.of(ModelJson.read(Files.readAllBytes(file(content, key)), Heard.class));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Replaces what is there in one step. */
    void keep(ContentHash content, String key, Heard heard) {
        try {
            Files.createDirectories(cache);
            Path part = Files.createTempFile(cache, "voices-", ".part");
            try {
                Files.write(part, ModelJson.write(heard));
                Files.move(
                        part, file(content, key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new CallFailure(
                    new FailureCode("SYS_RES_CACHE"),
                    "The voices heard could not be kept in " + cache
                            + ". Free some space on the workspace's disk; it will be tried again.",
                    e);
        }
    }

    private Path file(ContentHash content, String key) {
        return cache.resolve(content.hex() + "." + key + ".voices");
    }
}
