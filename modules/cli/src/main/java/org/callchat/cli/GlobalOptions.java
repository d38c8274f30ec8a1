// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callchat.engine.pipeline.Place;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that may stand before or after any command. */
final class GlobalOptions {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The workspace: a folder with database, recordings and reports. "
                    + "Default: CHAT_DB_PATH, else a folder of your own.")
    private Optional<Path> workspace = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The team's database, e.g. jdbc:postgresql://server/chat?user=chat; the password comes from "
                    + "CHAT_DB_PASSWORD or ~/.pgpass. Default: CHAT_STORE, else a database in the workspace.")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--node",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "What this machine's part in the team is called. Default: after the computer.")
    private Optional<String> node = Optional.empty();

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "List everything in full, and show what is logged.")
    private boolean verbose;

    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            scope = ScopeType.INHERIT,
            description = "A setting for this command alone; see 'chat config'.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    void help(boolean asked) {
        // picocli shows it
    }

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show which version this is.")
    void version(boolean asked) {
        // picocli shows it
    }

    Optional<Path> workspace() {
        return workspace;
    }

    /** The team's database. */
    Optional<String> store() {
        return store.or(() -> Place.storeOf(System.getenv()));
    }

    /** The team's database as this command names it, whatever the environment says. */
    Optional<String> namedStore() {
        return store;
    }

    Optional<String> node() {
        return node;
    }

    Map<String, String> set() {
        return set;
    }

    boolean verbose() {
        return verbose;
    }
}
