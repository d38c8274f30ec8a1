// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.orders;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.Test;

/** What goes wrong with a server. */
class PostgresServerTest {
    private static final NodeCard SELF = NodeCard.of("tests", "tests", "this machine", "");

    @Test
    void a_server_that_is_down_is_told_from_one_that_refuses_and_the_store_goes_on_when_it_is_back() {
        try (PostgresServer server = PostgresServer.start();
                CallStore store = server.open(server.database(), SELF)) {
            store.add(orders(3), NOON);

            server.stop();
            assertRefused("DB_CONN_UNREACHABLE", store::counts);
            server.startAgain();

            Awaitility.await()
                    .atMost(60, TimeUnit.SECONDS)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(store.counts()).containsEntry(OrderState.PENDING, 3L));
        }
    }

    @Test
    void a_wrong_password_or_database_is_named_without_the_password() {
        PostgresServer server = PostgresServer.shared();
        PostgresAddress address = server.database();
        PostgresAddress nowhere = PostgresAddress.parse(server.url("nowhere"));

        assertRefused("DB_PERM_REFUSED", () -> CallStores.postgres(address, Optional.of("geheim"), SELF));
        assertRefused("DB_PERM_REFUSED", () -> CallStores.postgres(address, Optional.empty(), SELF));
        assertRefused("DB_PERM_REFUSED", () -> server.open(nowhere, SELF));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(CallFailure.class).isThrownBy(action).satisfies(failure -> {
            assertThat(failure.code().value()).isEqualTo(code);
            assertThat(failure.explanation()).contains("127.0.0.1").doesNotContain("geheim");
        });
    }
}
