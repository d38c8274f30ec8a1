// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.orders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyInAnotherProcessTest {
    private static final int ORDERS = 400;

    @TempDir
    Path folder;

    @Test
    void a_process_killed_while_it_completes_orders_loses_nothing_it_was_told_is_done() throws Exception {
        try (CallStore store = CallStores.derby(folder, folder)) {
            store.add(orders(ORDERS), NOON);
        }

        List<String> done = new ArrayList<>();
        try (ChildJvm worker = ChildJvm.start(CompleteOrders.class, folder.toString())) {
            for (String line = worker.line(); line != null; line = worker.line()) {
                done.add(line);
                if (done.size() == 40) {
                    worker.kill();
                }
            }
        }

        assertThat(done).hasSizeBetween(40, ORDERS - 1);
        try (CallStore store = CallStores.derby(folder, folder)) {
            assertThat(done).allSatisfy(name -> {
                assertThat(store.order(id(name)).orElseThrow().state()).isEqualTo(OrderState.COMPLETED);
                assertThat(store.analysis(id(name))).contains(Examples.richAnalysis(name));
            });
            store.recoverInterrupted(NOON);
            assertThat(store.counts().get(OrderState.PENDING) + store.counts().get(OrderState.COMPLETED))
                    .isEqualTo(ORDERS);
        }
    }

    @Test
    void a_process_keeps_the_log_of_its_database_out_of_the_working_directory_and_others_away() throws Exception {
        try (ChildJvm worker = ChildJvm.start(HoldDatabase.class, folder.toString())) {
            assertThat(worker.line()).isEqualTo("open");

            assertThat(folder.resolve("logs/derby.log")).isRegularFile();
            assertThat(Path.of("derby.log")).doesNotExist();
            assertThatExceptionOfType(CallFailure.class)
                    .isThrownBy(() -> CallStores.derby(folder, folder))
                    .satisfies(f -> assertThat(f.code().value()).isEqualTo("DB_STATE_IN_USE"));
        }
    }

    /** Opens a database and keeps it until it is killed. */
    static final class HoldDatabase {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Files.createDirectories(folder.resolve("logs"));
            try (CallStore store = CallStores.derby(folder, folder.resolve("logs"))) {
                System.out.println("open");
                synchronized (store) {
                    store.wait();
                }
            }
        }
    }

    /** Completes orders with four threads and says so after each. */
    static final class CompleteOrders {
        public static void main(String[] arguments) {
            CallStore store = CallStores.derby(Path.of(arguments[0]), Path.of(arguments[0]));
            for (int t = 0; t < 4; t++) {
                int first = t;
                new Thread(() -> complete(store, first)).start();
            }
        }

        private static void complete(CallStore store, int first) {
            for (int i = first; i < ORDERS; i += 4) {
                String name = String.format("call-%05d", i);
                store.claim(id(name), NOON);
                store.complete(id(name), Examples.richAnalysis(name), NOON);
                System.out.println(name);
            }
        }
    }
}
