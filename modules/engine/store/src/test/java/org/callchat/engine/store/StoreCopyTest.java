// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.failure;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;
import static org.callchat.engine.store.Examples.orders;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one machine's database to a team's. */
class StoreCopyTest {
    @TempDir
    Path folder;

    private CallStore derby;
    private CallStore postgres;

    @BeforeEach
    void open() {
        postgres = new PostgresTemplate().open();
        derby = CallStores.derby(folder.resolve("database"), folder);
        derby.add(orders(450), NOON);
        derby.add(List.of(order(Examples.knownCall("known"), "October ü€😀")), NOON);
        derby.claim(id("known"), NOON);
        derby.atStage(id("known"), Stage.DECODE, NOON);
        derby.fail(id("known"), failure("DL_TIME_OUT", 1), Optional.of(NOON.plusSeconds(9)), NOON);
        derby.claim(id("call-00007"), NOON);
        derby.complete(id("call-00007"), Examples.richAnalysis("call-00007"), NOON);
        derby.saveCheckpoint(
                new CallStore.CheckpointKey(Stage.TRANSCRIBE, Examples.HASH, "f00d"), new byte[100_000], NOON);
    }

    @AfterEach
    void close() {
        derby.close();
        postgres.close();
    }

    @Test
    void everything_is_there_and_alike_afterwards() {
        List<CallStores.Copied> copied = CallStores.copy(derby, postgres, Progress.NONE);

        assertThat(copied)
                .extracting(CallStores.Copied::table)
                .contains("orders", "failures", "analyses", "digests", "silences", "keyword_hits", "checkpoints");
        assertThat(copied).allSatisfy(table -> assertThat(table.hash()).hasSize(64));
        assertThat(postgres.counts()).isEqualTo(derby.counts());
        assertThat(postgres.turns()).isEqualTo(derby.turns());
        for (OrderId order : List.of(id("known"), id("call-00007"), id("call-00449"))) {
            assertThat(postgres.order(order)).isEqualTo(derby.order(order)).isPresent();
            assertThat(postgres.analysis(order)).isEqualTo(derby.analysis(order));
            assertThat(postgres.failures(order)).isEqualTo(derby.failures(order));
        }
        assertThat(postgres.checkpoint(new CallStore.CheckpointKey(Stage.TRANSCRIBE, Examples.HASH, "f00d")))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(100_000));
    }

    @Test
    void a_database_that_has_orders_is_refused_and_left_alone() {
        postgres.add(orders(1), NOON);

        assertThatExceptionOfType(CallFailure.class)
                .isThrownBy(() -> CallStores.copy(derby, postgres, Progress.NONE))
                .satisfies(f -> assertThat(f.code().value()).isEqualTo("DB_STATE_NOT_EMPTY"));
        assertThat(postgres.turns()).hasSize(1);
    }

    @Test
    void sums_tell_tables_apart_that_differ_in_one_value() {
        TableSum one = new TableSum();
        one.add(List.of("a", 1L));
        one.add(List.of("b", TableSum.NOTHING));
        TableSum same = new TableSum();
        same.add(List.of("b", TableSum.NOTHING));
        same.add(List.of("a", 1L));
        TableSum other = new TableSum();
        other.add(List.of("a", 1L));
        other.add(List.of("b", ""));

        assertThat(one).isEqualTo(same).isNotEqualTo(other);
    }
}
