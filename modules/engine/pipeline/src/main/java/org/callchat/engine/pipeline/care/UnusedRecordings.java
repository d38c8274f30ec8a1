// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.Workspace;

/** Recordings that no result needs once some orders are gone. */
record UnusedRecordings(Set<ContentHash> hashes) {

    /** @param recordings of those orders; the ones that results of others have, too, are left out */
    static UnusedRecordings without(CallStore store, Set<OrderId> orders, Set<ContentHash> recordings) {
        Set<ContentHash> unused = new HashSet<>(recordings);
        if (!unused.isEmpty()) {
            try (Stream<CallAnalysis> all = store.findings(Optional.empty())) {
                all.filter(result -> !orders.contains(result.order()))
                        .forEach(result ->
                                result.recording().map(Recording::sha256).ifPresent(unused::remove));
            }
        }
        return new UnusedRecordings(Set.copyOf(unused));
    }

    /** Deletes their copies, and what was made of them. @return bytes that went */
    long delete(Workspace workspace) {
        Set<String> names = hashes.stream().map(ContentHash::hex).collect(Collectors.toSet());
        return names.isEmpty() ? 0 : delete(workspace.recordings(), names) + delete(workspace.cache(), names);
    }

    private static long delete(Path folder, Set<String> names) {
        long freed = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (names.contains(name.split("\\.", 2)[0])) {
                    long bytes = Files.size(file);
                    Files.deleteIfExists(file);
                    freed += bytes;
                }
            }
        } catch (IOException e) {
            System.getLogger(UnusedRecordings.class.getName())
                    .log(System.Logger.Level.INFO, "what orders that are gone needed stays in " + folder, e);
        }
        return freed;
    }
}
