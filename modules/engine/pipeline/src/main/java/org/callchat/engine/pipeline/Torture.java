// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.RecordingReference;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.NewOrder;
import org.callchat.engine.store.CallStores;
import org.callchat.engine.store.NodeCard;
import org.callchat.engine.store.PostgresAddress;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;

/**
 * Kills working processes at random instants, again and again, and looks whether any call was lost, recorded twice, or any
 * file left over. Everything is real but decoding and transcription.
 */
final class Torture {
    static final String SOURCE = "torture";
    private static final Duration LONGEST_LIFE = Duration.ofMillis(3500);
    private static final Duration LONGEST_WORK = Duration.ofMillis(1500);
    /** One kill of so many may hit a process that still starts. */
    private static final int ONE_AT_START_OF = 4;

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Wish wish;
    private final Consumer<String> told;
    private final Random random;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<TortureVictim> victims = new ArrayList<>();
    private int orders;
    private int kills;

    /**
     * What is to be done.
     *
     * @param folder empty; everything is made in it
     * @param store an empty team's database, for two nodes; otherwise one process has a database of its own
     * @param orders at once; when they are done before enough was killed, as many again come
     * @param longestMillis of a pretended transcription
     */
    record Wish(
            Path folder,
            Optional<String> store,
            Optional<String> password,
            int orders,
            int kills,
            Duration atMost,
            int longestMillis,
            long seed) {}

    /**
     * What came of it.
     *
     * @param acknowledged results that a process had said were recorded
     * @param recovered orders that were taken back from processes that were killed
     * @param problems none, one hopes
     */
    record Outcome(int orders, int kills, long completed, int acknowledged, int recovered, List<String> problems) {}

    Torture(Wish wish, Consumer<String> told) {
        this.wish = wish;
        this.told = told;
        this.random = new Random(wish.seed());
    }

    Outcome run() throws InterruptedException {
        long end = System.nanoTime() + wish.atMost().toNanos();
        addOrders();
        try {
            for (int node = 0; node < nodes(); node++) {
                victims.add(start(node));
            }
            while (kills < wish.kills() && System.nanoTime() < end) {
                killOne();
            }
            for (TortureVictim victim : victims) {
                victim.await();
            }
        } finally {
            for (TortureVictim victim : victims) {
                victim.kill();
            }
        }
        return looked();
    }

    private int nodes() {
        return wish.store().isPresent() ? 2 : 1;
    }

    private Path workspace(int node) {
        return wish.folder().resolve("workspace-" + node);
    }

    private TortureVictim start(int node) {
        return TortureVictim.start(wish, workspace(node), acknowledged);
    }

    /** Lets one live or work for a random moment, kills it, and starts it again. */
    private void killOne() throws InterruptedException {
        int node = random.nextInt(nodes());
        if (random.nextInt(ONE_AT_START_OF) == 0) {
            pause(random.nextLong(LONGEST_LIFE.toMillis()));
        } else {
            victims.get(node).awaitWork();
            pause(random.nextLong(LONGEST_WORK.toMillis()));
        }
        if (victims.stream().allMatch(TortureVictim::isFinished)) {
            addOrders();
            for (int each = 0; each < nodes(); each++) {
                victims.set(each, start(each));
            }
            return;
        }
        TortureVictim victim = victims.get(node);
        if (victim.isAlive()) {
            victim.kill();
            kills++;
            if (kills % 10 == 0) {
                told.accept(kills + " killed, " + acknowledged.size() + " of " + orders + " results recorded");
            }
        } else if (!victim.isFinished()) {
            told.accept("node " + node + " ended by itself; its log says why");
        }
        victims.set(node, start(node));
    }

    private static void pause(long millis) throws InterruptedException {
        if (NEVER.await(millis, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("never comes");
        }
    }

    private void addOrders() {
        try {
            Path calls = Files.createDirectories(wish.folder().resolve("calls"));
            List<NewOrder> added = new ArrayList<>();
            for (int i = 0; i < wish.orders(); i++) {
                OrderId id = new OrderId(String.format("T-%06d", orders + i));
                byte[] sound = new byte[2048];
                random.nextBytes(sound);
                Path file = Files.write(calls.resolve(id + ".wav"), sound);
                added.add(new NewOrder(CallRecord.of(id), new RecordingReference(SOURCE, file.toString()), "torture"));
            }
            withStore(store -> {
                if (orders == 0 && store.counts().values().stream().anyMatch(n -> n > 0)) {
                    throw new CallFailure(
                            new org.callchat.api.model.FailureCode("DB_STATE_NOT_EMPTY"),
                            "The database has orders already, and is not tortured. Name an empty one.");
                }
                store.add(added, store.clock(Clock.systemUTC()).instant());
            });
            orders += wish.orders();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome looked() {
        List<String> problems = new ArrayList<>();
        long[] completed = new long[1];
        int[] recovered = new int[1];
        withStore(store -> {
            store.counts().forEach((state, count) -> {
                if (state != OrderState.COMPLETED && count > 0) {
                    problems.add(count + " orders ended " + state.id());
                }
            });
            completed[0] = store.counts().getOrDefault(OrderState.COMPLETED, 0L);
            recovered[0] = store.nodes().recoveries(Optional.empty(), 100_000).size();
            for (int i = 0; i < orders; i++) {
                look(store, new OrderId(String.format("T-%06d", i)), problems);
            }
            Set<String> once = new HashSet<>();
            acknowledged.stream().filter(id -> !once.add(id)).forEach(id -> problems.add(id + " was recorded twice"));
        });
        if (completed[0] != orders) {
            problems.add(completed[0] + " of " + orders + " orders were completed");
        }
        for (int node = 0; node < nodes(); node++) {
            leftOver(workspace(node).resolve("cache"), problems);
            leftOver(workspace(node).resolve("recordings"), problems);
        }
        return new Outcome(orders, kills, completed[0], acknowledged.size(), recovered[0], List.copyOf(problems));
    }

    private static void look(CallStore store, OrderId id, List<String> problems) {
        Optional<CallAnalysis> analysis = store.analysis(id);
        if (analysis.filter(a -> a.order().equals(id)).isEmpty()) {
            problems.add("the result of " + id + " is " + (analysis.isEmpty() ? "missing" : "another call's"));
        }
    }

    /** Everything but what is named by its content. */
    private static void leftOver(Path folder, List<String> problems) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).matches("[0-9a-f]{64}"))
                    .forEach(file -> problems.add("left over: " + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void withStore(Consumer<CallStore> action) {
        if (wish.store().isPresent()) {
            NodeCard nobody = NodeCard.of("torturer", "torturer", "this machine", "");
            try (CallStore store =
                    CallStores.postgres(PostgresAddress.parse(wish.store().get()), wish.password(), nobody)) {
                action.accept(store);
            }
            return;
        }
        try (Workspace workspace = Workspaces.open(workspace(0), "chat torture");
                CallStore store = CallStores.derby(workspace)) {
            action.accept(store);
        }
    }
}
