// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The small parts around the commands. */
class SurroundingsTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test
    void caches_are_where_each_system_wants_them() {
        Path chosen = HOME.resolve("chosen");
        assertThat(UserCache.folder("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".cache/chat"));
        assertThat(UserCache.folder("Linux", HOME, Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo(HOME.resolve(".cache/chat"));
        assertThat(UserCache.folder("Mac OS X", HOME, Map.of())).isEqualTo(HOME.resolve("Library/Caches/chat"));
        assertThat(UserCache.folder("Windows 11", HOME, Map.of("LOCALAPPDATA", chosen.toString())))
                .isEqualTo(chosen.resolve("chat"));
        assertThat(UserCache.folder("Linux", HOME, Map.of("CHAT_CACHE", chosen.toString())))
                .isEqualTo(chosen);
    }

    @Test
    void workers_leave_each_thread_a_core() {
        assertThat(Workers.share(2, 100)).isEqualTo(new Workers.Share(2, 1));
        assertThat(Workers.share(2, 1)).isEqualTo(new Workers.Share(1, 2));
        assertThat(Workers.share(1, 100)).isEqualTo(new Workers.Share(1, 1));
        assertThat(Workers.share(64, 100)).isEqualTo(new Workers.Share(16, 4));
        assertThat(Workers.among(4, 2)).isEqualTo(new Workers.Share(2, 2));
        assertThat(Workers.among(1, 3)).isEqualTo(new Workers.Share(3, 1));
        assertThat(Workers.suited(2, 2)).isEqualTo(1);
        assertThat(Workers.suited(1, 4)).isEqualTo(1);
        assertThat(Workers.suited(16, 2)).isEqualTo(8);
        assertThat(Workers.suited(256, 1)).isEqualTo(16);
    }

    @Test
    void the_wish_to_stop_waits_for_the_command_to_tidy_up() throws Exception {
        Stopper stopper = new Stopper();
        CompletableFuture<Void> hook = CompletableFuture.runAsync(() -> stopper.askAndWait(Duration.ofMinutes(1)));

        assertThat(stopper.awaitAsked(Duration.ofMinutes(1))).isTrue();
        assertThat(hook).isNotDone();
        stopper.finished();
        hook.get(1, TimeUnit.MINUTES);
    }

    @Test
    void a_command_that_does_not_end_holds_nobody_up() {
        new Stopper().askAndWait(Duration.ofMillis(1));
    }
}
