// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.callchat.api.spi.Progress;
import org.callchat.engine.queue.ExponentialBackoff;
import org.callchat.engine.queue.OrderQueue;
import org.callchat.engine.queue.QueueOptions;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStores;
import org.callchat.engine.store.NodeFile;
import org.callchat.engine.store.PostgresAddress;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;

/**
 * A process that works until nothing is left, or until it is killed. It names every order that it takes and every result
 * that was recorded.
 */
public final class TortureProcess {
    private static final int WORKERS = 4;
    private static final int TRIES = 100;

    private TortureProcess() {}

    /** @param arguments workspace, address of the store or nothing, longest milliseconds of a transcription */
    public static void main(String[] arguments) {
        Optional<String> address = Optional.of(arguments[1]).filter(text -> !text.isEmpty());
        Path folder = Path.of(arguments[0]);
        try (Workspace workspace = address.isPresent()
                        ? Workspaces.shared(folder, Optional.empty(), "chat torture")
                        : Workspaces.open(folder, "chat torture");
                CallStore store = acknowledging(opened(workspace, address))) {
            workspace.own();
            Leftovers.sweep(workspace.cache());
            Leftovers.sweep(workspace.recordings());
            Clock clock = store.clock(Clock.systemUTC());
            OrderQueue queue = new OrderQueue(
                    store,
                    new TortureWork(workspace, new StoreCheckpoints(store, clock), Integer.parseInt(arguments[2])),
                    ExponentialBackoff.standard(TRIES, code -> true, new java.util.Random()),
                    clock,
                    QueueOptions.workers(WORKERS));
            queue.start();
            queue.awaitIdle(Progress.NONE);
            queue.close();
        }
    }

    private static CallStore opened(Workspace workspace, Optional<String> address) {
        return address.map(text -> CallStores.postgres(
                        PostgresAddress.parse(text),
                        Optional.ofNullable(System.getenv("CHAT_DB_PASSWORD")),
                        NodeFile.begin(workspace, Optional.empty(), "")))
                .orElseGet(() -> CallStores.derby(workspace));
    }

    /** Says "claimed ORDER" and "done ORDER" once the store has said so. */
    private static CallStore acknowledging(CallStore store) {
        return (CallStore) Proxy.newProxyInstance(
                CallStore.class.getClassLoader(), new Class<?>[] {CallStore.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(store, arguments);
                        if (method.getName().equals("claim") && Boolean.TRUE.equals(answer)) {
                            System.out.println("claimed " + arguments[0]);
                        }
                        if (method.getName().equals("complete") && Boolean.TRUE.equals(answer)) {
                            System.out.println("done " + arguments[0]);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
