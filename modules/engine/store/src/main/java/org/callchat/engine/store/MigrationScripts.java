// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Hands Flyway the scripts that lie beside this class, in the words of the database. */
record MigrationScripts(List<String> names, SqlDialect dialect) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return names.contains(name) ? new Script(name, dialect) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return names.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(name -> new Script(name, dialect))
                .toList();
    }

    private static final class Script extends LoadableResource {
        private final String name;
        private final SqlDialect dialect;

        Script(String name, SqlDialect dialect) {
            this.name = name;
            this.dialect = dialect;
        }

        @Override
        public Reader read() {
            try (InputStream in = MigrationScripts.class.getResourceAsStream("migration/" + name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the migration script " + name + " is missing from the store module");
                }
                return new StringReader(dialect.adapted(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return "org/callchat/engine/store/migration/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
