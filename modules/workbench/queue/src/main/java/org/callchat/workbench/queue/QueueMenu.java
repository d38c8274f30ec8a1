// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;

/** What can be done with the selected calls: the context menu and its keys. */
@Messages({
    "ACT_Open=Open Call",
    "ACT_Retry=Retry",
    "ACT_Again=Analyse Again",
    "ACT_Pause=Pause",
    "ACT_Resume=Resume",
    "ACT_Cancel=Cancel",
    "# {0} - what was done",
    "# {1} - calls",
    "MSG_Moved={0}: {1,choice,0#no call|1#1 call|1<{1} calls}"
})
final class QueueMenu {
    private final QueueViewModel queue;
    private final Consumer<OrderId> opener;
    private final List<Item> items;

    /** An entry of the menu, its key, and the move it makes; none for opening. */
    private record Item(Action action, KeyStroke key, Optional<QueueMove> move) {}

    QueueMenu(QueueViewModel queue, Consumer<OrderId> opener) {
        this.queue = queue;
        this.opener = opener;
        this.items = List.of(
                new Item(action(Bundle.ACT_Open(), this::open), key(KeyEvent.VK_ENTER), Optional.empty()),
                item(Bundle.ACT_Retry(), KeyEvent.VK_R, QueueMove.RETRY),
                item(Bundle.ACT_Again(), KeyEvent.VK_A, QueueMove.ANALYSE_AGAIN),
                item(Bundle.ACT_Pause(), KeyEvent.VK_P, QueueMove.PAUSE),
                item(Bundle.ACT_Resume(), KeyEvent.VK_U, QueueMove.RESUME),
                item(Bundle.ACT_Cancel(), KeyEvent.VK_DELETE, QueueMove.CANCEL));
    }

    void install(JTable table) {
        for (Item item : items) {
            String name = (String) item.action().getValue(Action.NAME);
            table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(item.key(), name);
            table.getActionMap().put(name, item.action());
        }
    }

    /** The menu as it makes sense for what is selected now. */
    JPopupMenu popup() {
        JPopupMenu menu = new JPopupMenu();
        for (Item item : items) {
            item.action().putValue(Action.ACCELERATOR_KEY, item.key());
            item.action()
                    .setEnabled(item.move()
                            .map(queue::allows)
                            .orElseGet(() -> openable().isPresent()));
            menu.add(item.action());
            if (item.move().isEmpty()) {
                menu.addSeparator();
            }
        }
        // keys work whatever the menu showed last; the desk refuses what does not suit
        menu.addPopupMenuListener(
                new OnClose(() -> items.forEach(item -> item.action().setEnabled(true))));
        return menu;
    }

    /** Opens the first selected call that has something to show. */
    void open() {
        openable().ifPresent(opener);
    }

    private Optional<OrderId> openable() {
        return queue.selection().rows().stream()
                .limit(1)
                .flatMap(row -> queue.row(row).stream())
                .filter(row -> row.digest().isPresent() || row.order().state() == OrderState.COMPLETED)
                .map(row -> row.order().id())
                .findFirst();
    }

    private Item item(String name, int key, QueueMove move) {
        return new Item(action(name, () -> queue.move(move, moved -> tell(name, moved))), key(key), Optional.of(move));
    }

    private static void tell(String name, int moved) {
        StatusDisplayer.getDefault().setStatusText(Bundle.MSG_Moved(name, moved));
    }

    private static KeyStroke key(int code) {
        return KeyStroke.getKeyStroke(code, 0);
    }

    private static Action action(String name, Runnable deed) {
        return new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent event) {
                deed.run();
            }
        };
    }
}
