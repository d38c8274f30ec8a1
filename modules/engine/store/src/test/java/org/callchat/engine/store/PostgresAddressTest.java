// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.callchat.api.model.CallFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {

    @Test
    void an_address_names_server_database_and_user() {
        PostgresAddress address =
                PostgresAddress.parse("jdbc:postgresql://db.example.org:5433/calls?user=ann&sslmode=verify-full");

        assertThat(address.inWords()).isEqualTo("calls on db.example.org:5433");
        assertThat(address.user()).contains("ann");
        assertThat(address.options()).containsEntry("sslmode", "verify-full");
        assertThat(PostgresAddress.parse("jdbc:postgresql://localhost/chat").port())
                .isEqualTo(5432);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/chat?user=ann&password=geheim",
                "jdbc:postgresql://ann:geheim@localhost/chat"
            })
    void a_password_in_an_address_is_refused_and_not_repeated(String text) {
        assertThatExceptionOfType(CallFailure.class)
                .isThrownBy(() -> PostgresAddress.parse(text))
                .satisfies(e ->
                        assertThat(e.explanation()).contains("CHAT_DB_PASSWORD").doesNotContain("geheim"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/home/ann/calls",
                "jdbc:derby:calls",
                "jdbc:postgresql://localhost/chat?socketFactory=evil.Factory",
                "jdbc:postgresql://localhost/chat?loggerFile=/etc/passwd",
                "jdbc:postgresql:///chat"
            })
    void what_is_no_address_or_could_do_harm_is_refused(String text) {
        assertThatExceptionOfType(CallFailure.class)
                .isThrownBy(() -> PostgresAddress.parse(text))
                .satisfies(e -> assertThat(e.code().value()).isEqualTo("DB_VAL_STORE_ADDRESS"));
    }
}
