// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.CallDesk.Subscription;
import org.callchat.engine.pipeline.Chat;
import org.callchat.workbench.core.secrets.KeyringSecrets;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;

/** Holds the one open workspace. It is opened in the background; nobody waits for it on the event thread. */
@ServiceProvider(service = DeskService.class)
public final class DeskService {
    private static final Logger LOG = Logger.getLogger(DeskService.class.getName());

    private final List<Consumer<CompletableFuture<CallDesk>>> followers = new CopyOnWriteArrayList<>();
    private final Function<Path, CallDesk> opener;
    private final Executor background;

    private CompletableFuture<CallDesk> desk = new CompletableFuture<>();
    private Optional<Path> workspace = Optional.empty();
    private boolean closed;

    /** For Lookup. */
    public DeskService() {
        this(DeskService::opened, new RequestProcessor("Workspace", 1));
        WorkspaceLog log = new WorkspaceLog();
        follow(log::follow);
    }

    private static CallDesk opened(Path path) {
        CallDesk desk = Chat.open(
                path,
                "the workbench",
                ExtensionsInLookup.find(Lookup.getDefault()).with(new KeyringSecrets()));
        desk.storage().begin();
        return desk;
    }

    DeskService(Function<Path, CallDesk> opener, Executor background) {
        this.opener = opener;
        this.background = background;
    }

    public static DeskService getDefault() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(DeskService.class), "no DeskService");
    }

    /**
     * The desk of the open workspace: completes once it is open, or exceptionally with a
     * {@link org.callchat.api.model.CallFailure} when it cannot be opened. Another call may answer with another desk,
     * after a person chose another workspace.
     */
    public synchronized CompletableFuture<CallDesk> desk() {
        return desk;
    }

    /** The folder that is open or being opened; empty before the command line has been read. */
    public synchronized Optional<Path> workspace() {
        return workspace;
    }

    /** Calls back with the desk now, and again whenever another one takes its place. */
    public Subscription follow(Consumer<CompletableFuture<CallDesk>> follower) {
        followers.add(follower);
        follower.accept(desk());
        return () -> followers.remove(follower);
    }

    /** Opens a workspace in the background, having closed the one before. */
    public void open(Path folder) {
        CompletableFuture<CallDesk> opening;
        CompletableFuture<CallDesk> before;
        synchronized (this) {
            if (closed) {
                return;
            }
            before = desk;
            // the first one was promised before its folder was known
            opening = workspace.isEmpty() ? desk : new CompletableFuture<>();
            desk = opening;
            workspace = Optional.of(folder);
        }
        if (opening != before) {
            followers.forEach(f -> f.accept(opening));
        }
        background.execute(() -> {
            if (before != opening) {
                before.thenAccept(CallDesk::close).exceptionally(e -> null).join();
            }
            complete(opening, folder);
        });
    }

    /** Tries again with the same folder. */
    public void openAgain() {
        workspace().ifPresent(this::open);
    }

    /** Closes the workspace for good: workers stop and what they have in hand is given back. Nothing opens afterwards. */
    public void close() {
        CompletableFuture<CallDesk> last;
        synchronized (this) {
            closed = true;
            last = desk;
        }
        if (last.isDone()) {
            last.thenAccept(CallDesk::close).exceptionally(e -> null).join();
        }
    }

    private void complete(CompletableFuture<CallDesk> opening, Path folder) {
        try {
            CallDesk opened = opener.apply(folder);
            opening.complete(opened);
            boolean late;
            synchronized (this) {
                late = closed;
            }
            if (late) {
                opened.close();
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.INFO, "The workspace " + folder + " could not be opened.", e);
            opening.completeExceptionally(e);
        }
    }
}
