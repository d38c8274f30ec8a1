// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this system wants a user's data and caches to be. */
record UserFolders(Path data, Path cache) {

    static UserFolders standard() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static UserFolders of(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        Optional<Path> cache = folder(environment, "CHAT_CACHE");
        if (os.startsWith("windows")) {
            Path local = folder(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
            return new UserFolders(local.resolve("CHAT"), cache.orElse(local.resolve("chat")));
        }
        if (os.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(
                    library.resolve("Application Support/CHAT"), cache.orElse(library.resolve("Caches/chat")));
        }
        Path data = folder(environment, "XDG_DATA_HOME").orElse(home.resolve(".local/share"));
        Path caches = folder(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        return new UserFolders(data.resolve("chat"), cache.orElse(caches.resolve("chat")));
    }

    private static Optional<Path> folder(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
