// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this system wants a user's caches to be: logs go there while no workspace is open. */
final class UserCache {
    private UserCache() {}

    static Path folder(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        Optional<Path> chosen = absolute(environment, "CHAT_CACHE");
        if (os.startsWith("windows")) {
            return chosen.orElseGet(() -> absolute(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData/Local"))
                    .resolve("chat"));
        }
        if (os.startsWith("mac")) {
            return chosen.orElse(home.resolve("Library/Caches/chat"));
        }
        return chosen.orElseGet(() -> absolute(environment, "XDG_CACHE_HOME")
                .orElse(home.resolve(".cache"))
                .resolve("chat"));
    }

    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
