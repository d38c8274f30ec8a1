// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview;

import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.callchat.api.review.SilencePlace;
import org.callchat.engine.pipeline.CallDesk.Subscription;
import org.callchat.workbench.callview.worklist.WorklistPanel;
import org.callchat.workbench.callview.worklist.WorklistViewModel;
import org.callchat.workbench.core.BackgroundTasks;
import org.callchat.workbench.core.DeskService;
import org.callchat.workbench.core.ErrorPresenter;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** The window of silences to judge, over many calls. It wires. */
@TopComponent.Description(preferredID = "review", persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "explorer", openAtStartup = false, position = 200)
@ActionID(category = "Window", id = "org.callchat.workbench.callview.ReviewTopComponent")
@ActionReference(path = "Menu/Window", position = 200)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Review", preferredID = "review")
@Messages({"CTL_Review=Review", "HINT_Review=Silences to judge, over many calls"})
public final class ReviewTopComponent extends TopComponent {
    private static final long serialVersionUID = 1;

    private transient Optional<WorklistPanel> panel = Optional.empty();
    private transient Subscription workspace = () -> {};

    /** For the window system. */
    public ReviewTopComponent() {
        setLayout(new BorderLayout());
        setName(Bundle.CTL_Review());
        setToolTipText(Bundle.HINT_Review());
    }

    @Override
    protected void componentOpened() {
        RememberedReviewer reviewer = new RememberedReviewer();
        WorklistPanel made = new WorklistPanel(
                listener -> new WorklistViewModel(
                        () -> OpenDesk.await(DeskService.getDefault()),
                        reviewer::get,
                        BackgroundTasks.getDefault(),
                        SwingUtilities::invokeLater,
                        listener),
                ReviewTopComponent::show,
                ErrorPresenter.getDefault()::explain);
        panel = Optional.of(made);
        add(made);
        workspace = DeskService.getDefault()
                .follow(desk -> SwingUtilities.invokeLater(() -> made.model().open()));
    }

    @Override
    protected void componentClosed() {
        workspace.close();
        panel.ifPresent(p -> p.model().close());
        panel.ifPresent(this::remove);
        panel = Optional.empty();
    }

    @Override
    protected void componentActivated() {
        panel.ifPresent(p -> p.model().read());
    }

    void openNext() {
        panel.ifPresent(WorklistPanel::openNext);
    }

    private static void show(SilencePlace place) {
        CallWindows.openAt(place.order(), place.time());
    }
}
