// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.function.Supplier;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.CallDesk.Subscription;
import org.callchat.engine.pipeline.CallSound;
import org.callchat.engine.pipeline.review.ReviewDesk;

/** Where one call comes from. Everything here may block and is called off the event thread. */
public final class CallSupply {

    private final OrderId id;
    private final Supplier<CallDesk> desk;

    /** @param desk waits until the workspace is open; throws when it cannot be opened */
    public CallSupply(OrderId id, Supplier<CallDesk> desk) {
        this.id = id;
        this.desk = desk;
    }

    public OrderId id() {
        return id;
    }

    CallPage page() {
        CallDesk open = desk.get();
        return CallPage.of(id, open.order(id), open.analysis(id), open.failures(id));
    }

    CallSound sound(Progress progress) {
        return desk.get().sound(id, progress);
    }

    /** @return whether the order will be tried again */
    boolean retry() {
        return !desk.get().retry(java.util.List.of(id)).isEmpty();
    }

    /** What people say of the call. */
    public ReviewDesk reviews() {
        return desk.get().reviews();
    }

    Subscription onChange(Runnable callback) {
        return desk.get().onChange(callback);
    }
}
