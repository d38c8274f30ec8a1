// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** An empty database, made once per test class and copied, since making one takes its time. */
final class DerbyTemplate {
    private DerbyTemplate() {}

    static void create(Path template) {
        CallStores.derby(template.resolve("database"), template).close();
    }

    static CallStore open(Path template, Path folder) {
        Path database = folder.resolve("database");
        if (Files.notExists(database)) {
            copy(template.resolve("database"), database);
        }
        return CallStores.derby(database, template);
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
