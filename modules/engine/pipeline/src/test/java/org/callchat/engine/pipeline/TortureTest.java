// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.callchat.engine.store.PostgresAddress;
import org.callchat.engine.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at random instants, like in {@code chat torture}, only for a shorter time. */
class TortureTest {
    private static final long SEED = 20261121;

    @TempDir
    Path folder;

    private Torture.Outcome torture(Optional<String> store, Optional<String> password, int orders, int kills)
            throws InterruptedException {
        Torture.Wish wish = new Torture.Wish(folder, store, password, orders, kills, Duration.ofMinutes(5), 250, SEED);
        return new Torture(wish, text -> {}).run();
    }

    @Test
    void three_hundred_orders_end_exactly_once_though_their_process_is_killed_ten_times() throws Exception {
        Torture.Outcome outcome = torture(Optional.empty(), Optional.empty(), 300, 10);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(10);
        assertThat(outcome.completed()).isEqualTo(outcome.orders());
        assertThat(outcome.recovered())
                .as("a kill that catches nothing in hand proves nothing")
                .isPositive();
    }

    @Test
    void of_two_nodes_one_may_be_killed_at_any_moment() throws Exception {
        PostgresServer server = PostgresServer.shared();
        PostgresAddress database = server.database();

        Torture.Outcome outcome =
                torture(Optional.of(server.url(database.database())), Optional.of(server.password()), 150, 4);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(4);
        assertThat(outcome.completed()).isEqualTo(outcome.orders());
    }
}
