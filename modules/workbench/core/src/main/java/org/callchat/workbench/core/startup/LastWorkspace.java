// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import org.callchat.engine.pipeline.Chat;
import org.openide.util.NbPreferences;

/** Which workspace to open: {@code CHAT_DB_PATH}, else the one a person chose last, else the user's own. */
public final class LastWorkspace {
    private static final String KEY = "workspace";

    private final Preferences preferences;
    private final Map<String, String> environment;
    private final Supplier<Path> standard;

    LastWorkspace(Preferences preferences, Map<String, String> environment, Supplier<Path> standard) {
        this.preferences = preferences;
        this.environment = environment;
        this.standard = standard;
    }

    public static LastWorkspace standard() {
        return new LastWorkspace(NbPreferences.forModule(LastWorkspace.class), System.getenv(), Chat::defaultWorkspace);
    }

    public void remember(Path workspace) {
        preferences.put(KEY, workspace.toString());
    }

    Path orDefault() {
        boolean named = !environment.getOrDefault("CHAT_DB_PATH", "").isBlank();
        return named ? standard.get() : remembered().orElseGet(standard);
    }

    private Optional<Path> remembered() {
        return Optional.of(preferences.get(KEY, ""))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Files::isDirectory);
    }
}
