// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListeningRoomTest {
    private final ListeningRoom room = new ListeningRoom(2);

    @Test
    void short_windows_are_listened_to_side_by_side_with_a_thread_each() {
        try (ListeningRoom.Place first = room.enter(700, () -> true);
                ListeningRoom.Place second = room.enter(750, () -> true)) {
            assertThat(first.threads()).isEqualTo(1);
            assertThat(second.threads()).isEqualTo(1);
        }
    }

    @Test
    void a_long_window_is_alone_and_has_all_threads() {
        try (ListeningRoom.Place place = room.enter(751, () -> true)) {
            assertThat(place.threads()).isEqualTo(2);
            assertThatThrownBy(() -> room.enter(100, () -> true)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void who_waits_goes_on_when_there_is_room() throws Exception {
        CompletableFuture<Integer> waiting;
        try (ListeningRoom.Place place = room.enter(1500, () -> true)) {
            assertThat(place.threads()).isEqualTo(2);
            waiting = CompletableFuture.supplyAsync(() -> {
                try (ListeningRoom.Place later = room.enter(1500, () -> false)) {
                    return later.threads();
                }
            });
            assertThat(waiting).isNotDone();
        }
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isEqualTo(2);
    }
}
