// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.worklist;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.callchat.api.model.Batch;
import org.callchat.api.review.SilencePlace;
import org.callchat.api.review.SilenceQuery;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.CallDesk.Subscription;
import org.callchat.workbench.core.BackgroundTasks;

/** Which silences are to be judged and which is next; keeps up with what is judged. */
public final class WorklistViewModel implements AutoCloseable {
    /** As many as one looks through. */
    private static final int SHOWN = 200;

    private final Supplier<CallDesk> desk;
    private final Supplier<String> reviewer;
    private final BackgroundTasks tasks;
    private final Executor ui;
    private final Consumer<WorklistState> listener;
    private WorklistState state = WorklistState.START;
    private Subscription changes = () -> {};
    private boolean closed;
    private int asked;

    /** @param desk waits until the workspace is open; called off the event thread */
    public WorklistViewModel(
            Supplier<CallDesk> desk,
            Supplier<String> reviewer,
            BackgroundTasks tasks,
            Executor ui,
            Consumer<WorklistState> listener) {
        this.desk = desk;
        this.reviewer = reviewer;
        this.tasks = tasks;
        this.ui = ui;
        this.listener = listener;
    }

    /** Reads, and keeps up with changes from then on. */
    public void open() {
        changes.close();
        tasks.runQuietly(
                progress -> desk.get().onChange(() -> ui.execute(this::read)),
                (Subscription subscription) -> {
                    changes = subscription;
                    if (closed) {
                        subscription.close();
                    }
                },
                cause -> become(state.failed(cause)));
        become(state.asking(state.query()));
        read();
    }

    public WorklistState state() {
        return state;
    }

    /** Asks for other silences. */
    public void ask(UnaryOperator<SilenceQuery> change) {
        SilenceQuery next = change.apply(state.query());
        if (!next.equals(state.query())) {
            become(state.asking(next));
            read();
        }
    }

    /** The first silence that is to be judged after one, or the first of all when there is none after it. */
    public Optional<SilencePlace> next(Optional<SilencePlace> after) {
        List<SilencePlace> open = state.progress().map(p -> p.next()).orElse(List.of());
        return after.flatMap(here ->
                        open.stream().filter(place -> isAfter(place, here)).findFirst())
                .or(() -> open.stream()
                        .filter(p -> after.filter(p::equals).isEmpty())
                        .findFirst());
    }

    private static boolean isAfter(SilencePlace place, SilencePlace here) {
        int byOrder = place.order().value().compareTo(here.order().value());
        return byOrder > 0 || (byOrder == 0 && place.time().compareTo(here.time()) > 0);
    }

    /** Reads again, for instance after the reviewer changed. */
    public void read() {
        if (closed) {
            return;
        }
        int mine = ++asked;
        SilenceQuery query = state.query();
        String name = reviewer.get();
        tasks.runQuietly(
                progress -> answer(query, name),
                (WorklistState answer) -> {
                    if (mine == asked && !closed) {
                        become(answer);
                    }
                },
                cause -> become(state.failed(cause)));
    }

    private WorklistState answer(SilenceQuery query, String name) {
        CallDesk open = desk.get();
        return new WorklistState(
                query,
                open.batches().stream().map(Batch::name).toList(),
                Optional.of(open.reviews().progress(query, name, SHOWN)),
                open.reviews().agreements(query.batch()),
                Optional.empty());
    }

    private void become(WorklistState next) {
        if (!next.equals(state)) {
            state = next;
            listener.accept(next);
        }
    }

    @Override
    public void close() {
        closed = true;
        changes.close();
    }
}
