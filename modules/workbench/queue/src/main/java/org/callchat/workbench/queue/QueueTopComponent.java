// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import org.callchat.api.model.OrderId;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.workbench.core.BackgroundTasks;
import org.callchat.workbench.core.CallOpener;
import org.callchat.workbench.core.DeskService;
import org.callchat.workbench.core.ErrorPresenter;
import org.callchat.workbench.core.Explanation;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.Actions;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.windows.TopComponent;

/** The queue's window: follows the workspace that is open. */
@TopComponent.Description(
        preferredID = "queue",
        iconBase = "org/callchat/workbench/queue/queue.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.callchat.workbench.queue.QueueTopComponent")
@ActionReference(path = "Menu/Window", position = 100)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Queue", preferredID = "queue")
@Messages({
    "CTL_Queue=Queue",
    "HINT_Queue=What waits, what is in hand, what came of it",
    "OPENING_Headline=Opening the workspace…",
    "FAILED_Again=Try Again",
    "FAILED_Other=Open Another Workspace…"
})
public final class QueueTopComponent extends TopComponent {
    private static final RequestProcessor BACKGROUND = new RequestProcessor("Queue window", 2);

    private transient CallDesk.Subscription following = () -> {};
    private transient BackgroundTasks.Running waiting = () -> {};
    private transient Optional<QueuePanel> panel = Optional.empty();

    public QueueTopComponent() {
        setName(Bundle.CTL_Queue());
        setToolTipText(Bundle.HINT_Queue());
        setLayout(new BorderLayout());
        // Edit > Find goes to the filter
        getActionMap().put("org.openide.actions.FindAction", new Find());
    }

    @Override
    protected void componentOpened() {
        following = DeskService.getDefault().follow(desk -> EventQueue.invokeLater(() -> opening(desk)));
    }

    @Override
    protected void componentClosed() {
        following.close();
        leave();
    }

    @Override
    public boolean requestFocusInWindow() {
        return panel.map(QueuePanel::requestFocusInWindow).orElseGet(super::requestFocusInWindow);
    }

    private void opening(CompletableFuture<CallDesk> desk) {
        leave();
        show(new EmptyState(Bundle.OPENING_Headline(), List.of(" "), List.of()));
        waiting = BackgroundTasks.getDefault()
                .runQuietly(
                        progress -> desk.join(),
                        this::show,
                        failure -> show(failed(ErrorPresenter.getDefault().explain(failure))));
    }

    private void show(CallDesk desk) {
        QueuePanel opened = new QueuePanel(
                desk,
                BACKGROUND,
                EventQueue::invokeLater,
                QueueTopComponent::openCall,
                new QueuePanel.Commands(command("OpenFolderAction"), command("OpenRecordingsAction")),
                ErrorPresenter.getDefault()::note);
        panel = Optional.of(opened);
        show((JComponent) opened);
        opened.start();
    }

    private static EmptyState failed(Explanation said) {
        List<String> lines = new ArrayList<>(List.of(said.message()));
        lines.addAll(said.advice());
        said.code().ifPresent(lines::add);
        return new EmptyState(
                said.title(),
                lines,
                List.of(
                        new EmptyState.Remedy(
                                Bundle.FAILED_Again(),
                                () -> DeskService.getDefault().openAgain()),
                        new EmptyState.Remedy(Bundle.FAILED_Other(), command("OpenWorkspaceAction"))));
    }

    private void leave() {
        waiting.cancel();
        panel.ifPresent(QueuePanel::stop);
        panel = Optional.empty();
    }

    private void show(JComponent content) {
        removeAll();
        add(content, BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    private static void openCall(OrderId id) {
        CallOpener opener = Lookup.getDefault().lookup(CallOpener.class);
        if (opener != null) {
            opener.open(id);
        }
    }

    private static Runnable command(String name) {
        return () -> {
            Action action = Actions.forID("File", "org.callchat.workbench.core.actions." + name);
            if (action != null) {
                action.actionPerformed(new ActionEvent(action, ActionEvent.ACTION_PERFORMED, name));
            }
        };
    }

    private final class Find extends AbstractAction {
        @Override
        public void actionPerformed(ActionEvent event) {
            panel.ifPresent(QueuePanel::find);
        }
    }
}
