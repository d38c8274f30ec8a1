// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWorkspaceTest {
    private static final Path STANDARD = Path.of("standard");

    private final Preferences preferences = new InMemory();

    @TempDir
    private Path chosen;

    @Test
    void the_users_own_is_opened_when_nothing_else_is_known() {
        assertThat(remembering(Map.of()).orDefault()).isEqualTo(STANDARD);
    }

    @Test
    void the_one_chosen_last_comes_back() {
        remembering(Map.of()).remember(chosen);

        assertThat(remembering(Map.of()).orDefault()).isEqualTo(chosen);
    }

    @Test
    void a_workspace_that_is_gone_is_forgotten() {
        remembering(Map.of()).remember(chosen.resolve("gone"));

        assertThat(remembering(Map.of()).orDefault()).isEqualTo(STANDARD);
    }

    @Test
    void the_environment_wins_over_memory() {
        remembering(Map.of()).remember(chosen);

        assertThat(remembering(Map.of("CHAT_DB_PATH", "elsewhere")).orDefault()).isEqualTo(STANDARD);
    }

    private LastWorkspace remembering(Map<String, String> environment) {
        return new LastWorkspace(preferences, environment, () -> STANDARD);
    }

    /** Preferences that end with the test. */
    private static final class InMemory extends AbstractPreferences {
        private final Map<String, String> values = new TreeMap<>();

        InMemory() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {}

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(new String[0]);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void syncSpi() {}

        @Override
        protected void flushSpi() {}
    }
}
