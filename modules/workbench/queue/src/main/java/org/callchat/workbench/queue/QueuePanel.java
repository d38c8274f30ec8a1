// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import org.callchat.api.model.OrderId;
import org.callchat.engine.pipeline.CallDesk;
import org.openide.util.NbBundle.Messages;

/** Filter bar and table of one desk, or what to do when there is nothing to show. */
@Messages({
    "EMPTY_Headline=No calls yet",
    "EMPTY_Line=Open a folder of recordings, or single ones: they are transcribed and searched for silences at once.",
    "EMPTY_Folder=Open a Folder…",
    "EMPTY_Recordings=Open Recordings…",
    "NONE_Headline=No call matches the filter",
    "NONE_Line=Take a state or the text out of the filter to see more.",
    "NONE_Clear=Show All Calls"
})
final class QueuePanel extends JPanel implements QueueListener {
    private static final String ROWS = "rows";
    private static final String EMPTY = "empty";
    private static final String NONE = "none";

    private final transient QueueViewModel queue;
    private final transient Consumer<Throwable> failures;
    private final transient QueueMenu menu;
    private final QueueTable table;
    private final FilterBar filters;
    private final JScrollPane scroll;
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);

    QueuePanel(
            CallDesk desk,
            Executor background,
            Executor ui,
            Consumer<OrderId> opener,
            Commands commands,
            Consumer<Throwable> failures) {
        super(new BorderLayout());
        this.failures = failures;
        queue = new QueueViewModel(desk, background, ui, this);
        table = new QueueTable(queue);
        filters = new FilterBar(queue);
        menu = new QueueMenu(queue, opener);
        scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getViewport().addChangeListener(e -> showVisible());
        menu.install(table);
        table.addMouseListener(new Clicks());
        body.add(scroll, ROWS);
        body.add(empty(commands), EMPTY);
        body.add(noMatch(), NONE);
        filters.setVisible(false);
        add(filters, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
    }

    /** What the empty window offers. */
    record Commands(Runnable openFolder, Runnable openRecordings) {}

    void start() {
        queue.start();
    }

    void stop() {
        queue.close();
    }

    /** Puts the cursor into the filter. */
    void find() {
        filters.textField().requestFocusInWindow();
        filters.textField().selectAll();
    }

    @Override
    public void changed(boolean other) {
        boolean rows = queue.total() > 0;
        boolean everything = queue.filter().showsEverything();
        filters.setVisible(rows || !everything);
        filters.update();
        table.update();
        if (other) {
            scroll.getViewport().setViewPosition(new Point());
        }
        cards.show(body, rows ? ROWS : everything ? EMPTY : NONE);
    }

    @Override
    public void failed(Throwable failure) {
        failures.accept(failure);
    }

    @Override
    public boolean requestFocusInWindow() {
        return table.requestFocusInWindow();
    }

    private void showVisible() {
        JViewport viewport = scroll.getViewport();
        Rectangle visible = viewport.getViewRect();
        int first = Math.max(0, table.rowAtPoint(visible.getLocation()));
        int rows = visible.height / Math.max(1, table.getRowHeight()) + 1;
        queue.show(first, first + rows);
    }

    private static EmptyState empty(Commands commands) {
        return new EmptyState(
                Bundle.EMPTY_Headline(),
                List.of(Bundle.EMPTY_Line()),
                List.of(
                        new EmptyState.Remedy(Bundle.EMPTY_Folder(), commands.openFolder()),
                        new EmptyState.Remedy(Bundle.EMPTY_Recordings(), commands.openRecordings())));
    }

    private EmptyState noMatch() {
        return new EmptyState(
                Bundle.NONE_Headline(),
                List.of(Bundle.NONE_Line()),
                List.of(new EmptyState.Remedy(Bundle.NONE_Clear(), () -> {
                    filters.textField().setText("");
                    queue.filter(OrderFilter::cleared);
                })));
    }

    private final class Clicks extends MouseAdapter {
        @Override
        public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && event.getButton() == MouseEvent.BUTTON1) {
                menu.open();
            }
        }

        @Override
        public void mousePressed(MouseEvent event) {
            popup(event);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            popup(event);
        }

        private void popup(MouseEvent event) {
            int row = table.rowAtPoint(event.getPoint());
            if (event.isPopupTrigger() && row >= 0) {
                if (!table.isRowSelected(row)) {
                    table.setRowSelectionInterval(row, row);
                }
                menu.popup().show(table, event.getX(), event.getY());
            }
        }
    }
}
