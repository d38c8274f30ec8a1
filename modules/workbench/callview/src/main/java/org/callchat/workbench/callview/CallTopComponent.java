// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.SwingUtilities;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.TimeRange;
import org.callchat.engine.audio.SoundCard;
import org.callchat.engine.pipeline.CallDesk.Subscription;
import org.callchat.workbench.callview.model.CallSupply;
import org.callchat.workbench.callview.panel.CallPageView;
import org.callchat.workbench.core.BackgroundTasks;
import org.callchat.workbench.core.DeskService;
import org.callchat.workbench.core.ErrorPresenter;
import org.openide.windows.TopComponent;

/** The window of one call. It wires; what is shown is decided by the view in it. */
@TopComponent.Description(preferredID = "CallTopComponent", persistenceType = TopComponent.PERSISTENCE_ONLY_OPENED)
public final class CallTopComponent extends TopComponent {
    private static final long serialVersionUID = 1;

    private transient Optional<OrderId> order = Optional.empty();
    private transient Optional<CallPageView> view = Optional.empty();
    private transient Subscription workspace = () -> {};

    /** For the window system, which says afterwards which call it was. */
    public CallTopComponent() {
        setLayout(new BorderLayout());
        setName("Call");
        // the window system would rather cut the view off than make it narrower than it asks for
        setMinimumSize(new Dimension(320, 240));
    }

    CallTopComponent(OrderId id) {
        this();
        become(id);
    }

    boolean isOf(OrderId id) {
        return order.filter(id::equals).isPresent();
    }

    /** Keeps what is being typed; done as soon as everything is kept, or could not be. */
    CompletableFuture<Void> finish() {
        return view.map(CallPageView::finish).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** Selects a silence, now or as soon as the call is there. */
    void reveal(TimeRange silence) {
        view.ifPresent(v -> v.reveal(silence));
    }

    private void become(OrderId id) {
        order = Optional.of(id);
        setName(id.value());
        setDisplayName(id.value());
        setToolTipText("Call " + id.value());
    }

    @Override
    public void componentOpened() {
        if (order.isEmpty()) {
            close();
            return;
        }
        CallSupply supply = new CallSupply(order.get(), () -> OpenDesk.await(DeskService.getDefault()));
        CallPageView page = new CallPageView(
                supply,
                BackgroundTasks.getDefault(),
                ErrorPresenter.getDefault()::explain,
                () -> new PlayerPlayback(new SoundCard()),
                SwingUtilities::invokeLater,
                new RememberedReviewer(),
                Clock.systemUTC());
        view = Optional.of(page);
        add(page);
        workspace = DeskService.getDefault().follow(desk -> SwingUtilities.invokeLater(page::open));
    }

    @Override
    public void componentClosed() {
        workspace.close();
        view.ifPresent(CallPageView::close);
        view.ifPresent(this::remove);
        view = Optional.empty();
    }

    @Override
    public void componentHidden() {
        view.ifPresent(CallPageView::rest);
    }

    @Override
    public void componentActivated() {
        view.ifPresent(CallPageView::requestFocusInWindow);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        super.writeExternal(out);
        out.writeUTF(order.map(OrderId::value).orElse(""));
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        super.readExternal(in);
        String id = in.readUTF();
        if (OrderId.isValid(id)) {
            become(new OrderId(id));
        }
    }
}
