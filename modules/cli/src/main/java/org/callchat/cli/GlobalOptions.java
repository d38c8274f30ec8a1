// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    Map<String, String> set() {
        return set;
    }

    boolean verbose() {
        return verbose;
    }
}
