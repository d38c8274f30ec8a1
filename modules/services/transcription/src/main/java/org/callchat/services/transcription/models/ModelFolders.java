// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where models lie on this machine.
 *
 * @param shipped folders to read from, in order: what the product brings along
 * @param cache the user's own folder, where fetched models are put
 */
public record ModelFolders(List<Path> shipped, Path cache) {

    public ModelFolders {
        shipped = List.copyOf(shipped);
    }

    /** The folders of this machine and user. */
    public static ModelFolders here() {
        List<Path> shipped = new ArrayList<>();
        path(System.getProperty("chat.models", "")).ifPresent(shipped::add);
        besideModules(ModelFolders.class.getProtectionDomain().getCodeSource()).ifPresent(shipped::add);
        Path home = Path.of(System.getProperty("user.home", "."));
        return new ModelFolders(shipped, cache(System.getenv(), System.getProperty("os.name", ""), home));
    }

    /**
     * The user's cache: {@code CHAT_CACHE}, else what the operating system has for it.
     *
     * @param osName as in the system property {@code os.name}
     */
    static Path cache(Map<String, String> environment, String osName, Path home) {
        return absolute(environment, "CHAT_CACHE")
                .orElseGet(() -> perUser(environment, osName.toLowerCase(Locale.ROOT), home))
                .resolve("models");
    }

    private static Path perUser(Map<String, String> environment, String osName, Path home) {
        if (osName.contains("win") && !osName.contains("darwin")) {
            return absolute(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("chat");
        }
        if (osName.contains("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("chat");
        }
        return absolute(environment, "XDG_CACHE_HOME")
                .orElse(home.resolve(".cache"))
                .resolve("chat");
    }

    /** The folder {@code models} beside the folder {@code modules} that the module's jar lies in. */
    private static Optional<Path> besideModules(@org.jspecify.annotations.Nullable CodeSource source) {
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        String location = source.getLocation().toString();
        int file = location.indexOf("file:");
        int inside = location.indexOf("!/");
        if (file < 0) {
            return Optional.empty();
        }
        return besideModules(location.substring(file, inside < 0 ? location.length() : inside));
    }

    static Optional<Path> besideModules(String jarLocation) {
        try {
            Path modules = Path.of(java.net.URI.create(jarLocation)).getParent();
            return Optional.ofNullable(modules)
                    .filter(m -> m.endsWith("modules"))
                    .map(m -> m.resolveSibling("models"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A folder named by the environment; one that is not absolute does not count. */
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return path(environment.getOrDefault(variable, "")).filter(Path::isAbsolute);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
