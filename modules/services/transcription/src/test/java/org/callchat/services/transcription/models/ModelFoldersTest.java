// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFoldersTest {
    @TempDir
    Path home;

    @Test
    void on_linux_models_are_kept_under_the_xdg_cache() {
        Path xdg = home.resolve("xdg");
        assertThat(ModelFolders.cache(Map.of("XDG_CACHE_HOME", xdg.toString()), "Linux", home))
                .isEqualTo(xdg.resolve("chat").resolve("models"));
        assertThat(ModelFolders.cache(Map.of(), "Linux", home)).isEqualTo(home.resolve(".cache/chat/models"));
    }

    @Test
    void a_relative_xdg_cache_does_not_count() {
        assertThat(ModelFolders.cache(Map.of("XDG_CACHE_HOME", "here"), "Linux", home))
                .isEqualTo(home.resolve(".cache/chat/models"));
    }

    @Test
    void macos_and_windows_have_their_own_places() {
        Path local = home.resolve("local");
        assertThat(ModelFolders.cache(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Caches/chat/models"));
        assertThat(ModelFolders.cache(Map.of("LOCALAPPDATA", local.toString()), "Windows 11", home))
                .isEqualTo(local.resolve("chat/models"));
    }

    @Test
    void chat_cache_wins_everywhere() {
        Path named = home.resolve("named");
        assertThat(ModelFolders.cache(Map.of("CHAT_CACHE", named.toString()), "Mac OS X", home))
                .isEqualTo(named.resolve("models"));
    }

    @Test
    void the_product_has_its_models_beside_its_modules() {
        Path cluster = home.resolve("chat");
        String jar = cluster.resolve("modules").resolve("m.jar").toUri().toString();
        assertThat(ModelFolders.besideModules(jar)).contains(cluster.resolve("models"));
    }

    @Test
    void a_build_folder_is_no_product() {
        assertThat(ModelFolders.besideModules(
                        home.resolve("target/classes").toUri().toString()))
                .isEmpty();
        assertThat(ModelFolders.besideModules("no address")).isEmpty();
    }
}
