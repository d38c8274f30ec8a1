// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The identity of a node, kept in its folder, so that it is known again after it was killed. */
public final class NodeFile {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private NodeFile() {}

    /**
     * A new run of the node that works from this folder.
     *
     * @param name by which people know it; otherwise it is called after the computer
     */
    public static NodeCard begin(Workspace workspace, Optional<String> name, String version) {
        String home = home(workspace.root().resolve("node.id"));
        String host = WorkspaceOwner.thisHost();
        return NodeCard.of(name.orElseGet(() -> standardName(host, home)), home, host, version);
    }

    private static String standardName(String host, String home) {
        String plain = host.replaceAll("\\..*", "").replaceAll("[^A-Za-z0-9_-]", "");
        String start = plain.isEmpty() || !NodeCard.isName(plain.substring(0, 1)) ? "node" : plain;
        return start.substring(0, Math.min(30, start.length())) + "-" + home.substring(0, 4);
    }

    private static String home(Path file) {
        try {
            Files.writeString(
                    file, UUID.randomUUID().toString(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // known already
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            String id = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (ID.matcher(id).matches()) {
                return id;
            }
            Files.delete(file);
            return home(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
