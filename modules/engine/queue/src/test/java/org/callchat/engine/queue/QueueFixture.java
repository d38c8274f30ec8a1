// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A queue on an empty database. */
abstract class QueueFixture {
    protected static final Duration BACKOFF = Duration.ofMinutes(10);

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    protected final ShiftedClock clock = new ShiftedClock();
    protected final Work work = new Work();
    protected CallStore store;
    protected OrderQueue queue;

    /** Made once and copied, since making a database takes its time. */
    @BeforeAll
    static void createTemplate() {
        CallStores.derby(template.resolve("database"), template).close();
    }

    @BeforeEach
    final void open() throws IOException {
        try (Stream<Path> all = Files.walk(template.resolve("database"))) {
            for (Path path : all.toList()) {
                Files.copy(path, folder.resolve(template.relativize(path).toString()));
            }
        }
        store = CallStores.derby(folder.resolve("database"), template);
        queue = queue(4);
    }

    @AfterEach
    final void close() {
        queue.close();
        store.close();
    }

    /** Tries twice more, ten minutes apart, unless the data is bad. */
    protected final OrderQueue queue(int workers) {
        RetryPolicy policy = (failure, attempts) ->
                attempts < 3 && !failure.code().value().contains("_FMT_") ? Optional.of(BACKOFF) : Optional.empty();
        return new OrderQueue(store, work, policy, clock, new QueueOptions(workers, Duration.ofMillis(50)));
    }

    protected final void add(String... ids) {
        assertThat(queue.add(Arrays.stream(ids).map(QueueFixture::order).toList())
                        .added())
                .hasSize(ids.length);
    }

    protected static CallStore.NewOrder order(String id) {
        return new CallStore.NewOrder(
                CallRecord.of(new OrderId(id)), new RecordingReference("folder", "/" + id + ".wav"), "batch");
    }

    protected static List<OrderId> ids(String... ids) {
        return Arrays.stream(ids).map(OrderId::new).toList();
    }

    protected final Order order(OrderId id) {
        return store.order(id).orElseThrow();
    }

    protected final void awaitState(String id, OrderState state) {
        await().until(() -> order(new OrderId(id)).state() == state);
    }

    protected final void awaitIdle() {
        assertThat(queue.awaitIdle(Progress.NONE)).isTrue();
    }

    protected static ConditionFactory await() {
        return Awaitility.await().atMost(60, TimeUnit.SECONDS).pollInterval(10, TimeUnit.MILLISECONDS);
    }

    protected final void sql(String... statements) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                assertThat(statement.executeUpdate(text)).as(text).isPositive();
            }
        }
    }

    /** Orders on the scheduler's list. */
    protected final Collection<OrderId> listed() throws SQLException {
        return new ScheduledRows(store.dataSource()).all();
    }
}
