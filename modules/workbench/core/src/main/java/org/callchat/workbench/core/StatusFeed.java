// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.SwingUtilities;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.CallDesk.Subscription;
import org.callchat.engine.pipeline.DeskStatus;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;

/** How the desk stands, fresh after every change, read once for all who show it. */
@ServiceProvider(service = StatusFeed.class)
public final class StatusFeed {
    private static final Logger LOG = Logger.getLogger(StatusFeed.class.getName());

    private final List<Consumer<DeskStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Executor background;
    private final Executor ui;
    private volatile Optional<DeskStatus> latest = Optional.empty();
    private volatile boolean unreadable;
    private Subscription changes = () -> {};

    /** For Lookup. */
    public StatusFeed() {
        this(DeskService.getDefault(), new RequestProcessor("Status", 1), SwingUtilities::invokeLater);
    }

    StatusFeed(DeskService desks, Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
        desks.follow(this::opening);
    }

    public static StatusFeed getDefault() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(StatusFeed.class), "no StatusFeed");
    }

    /** What was last heard; empty while no workspace is open. */
    public Optional<DeskStatus> latest() {
        return latest;
    }

    /** Calls back on the event thread after every change, and at once when something is known. */
    public Subscription listen(Consumer<DeskStatus> listener) {
        listeners.add(listener);
        latest.ifPresent(status -> ui.execute(() -> listener.accept(status)));
        return () -> listeners.remove(listener);
    }

    private void opening(CompletableFuture<CallDesk> desk) {
        latest = Optional.empty();
        desk.thenAcceptAsync(this::opened, background).exceptionally(e -> null);
    }

    private synchronized void opened(CallDesk desk) {
        changes.close();
        changes = desk.onChange(() -> read(desk));
        read(desk);
    }

    private void read(CallDesk desk) {
        try {
            DeskStatus status = desk.status();
            latest = Optional.of(status);
            unreadable = false;
            ui.execute(() -> listeners.forEach(l -> l.accept(status)));
        } catch (RuntimeException e) {
            // said once, however long a team's database is away
            LOG.log(
                    unreadable ? Level.FINE : Level.INFO,
                    "The workspace's status could not be read; it is read again after the next change.",
                    e);
            unreadable = true;
        }
    }
}
