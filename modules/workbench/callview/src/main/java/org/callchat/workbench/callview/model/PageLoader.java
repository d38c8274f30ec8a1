// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.callchat.engine.pipeline.CallDesk.Subscription;
import org.callchat.workbench.core.BackgroundTasks;

/** Reads what there is to show of an order, and again after changes for as long as a result may still come. */
public final class PageLoader implements AutoCloseable {

    private final CallSupply supply;
    private final BackgroundTasks tasks;
    private final Executor ui;
    private final Consumer<CallPage> listener;
    private CallPage page = new CallPage.Loading();
    private Subscription changes = () -> {};
    private boolean reading;
    private boolean readAgain;
    private boolean closed;
    /** What was asked for before the latest opening is not heard any more. */
    private int opening;

    public PageLoader(CallSupply supply, BackgroundTasks tasks, Executor ui, Consumer<CallPage> listener) {
        this.supply = supply;
        this.tasks = tasks;
        this.ui = ui;
        this.listener = listener;
    }

    /** Shows that it is loading, reads, and keeps up with changes from then on; again after the workspace changed. */
    public void open() {
        if (closed) {
            return;
        }
        int mine = ++opening;
        changes.close();
        changes = () -> {};
        page = new CallPage.Loading();
        listener.accept(page);
        tasks.runQuietly(
                progress -> supply.onChange(() -> ui.execute(this::changed)),
                (Subscription subscription) -> subscribed(subscription, mine),
                cause -> failed(cause, mine));
        reading = false;
        read();
    }

    /** Puts the order back into the queue. */
    public void retry() {
        int mine = opening;
        tasks.runQuietly(progress -> supply.retry(), moved -> read(), cause -> failed(cause, mine));
    }

    /** Reads again, also after a trouble. */
    public void read() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        int mine = opening;
        tasks.runQuietly(progress -> supply.page(), (CallPage read) -> show(read, mine), cause -> failed(cause, mine));
    }

    @Override
    public void close() {
        closed = true;
        changes.close();
    }

    private void subscribed(Subscription subscription, int from) {
        if (closed || from != opening) {
            subscription.close();
        } else {
            changes = subscription;
        }
    }

    private void changed() {
        if (!closed && page.isUnsettled()) {
            read();
        }
    }

    private void failed(Throwable cause, int from) {
        show(new CallPage.Trouble(cause), from);
    }

    private void show(CallPage next, int from) {
        if (closed || from != opening) {
            return;
        }
        reading = false;
        if (!next.equals(page)) {
            page = next;
            listener.accept(next);
        }
        if (readAgain) {
            readAgain = false;
            read();
        }
    }
}
