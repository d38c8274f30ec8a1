// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.Component;
import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.border.Border;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;
import org.callchat.api.model.OrderQuery.Sort;
import org.openide.util.NbBundle.Messages;

/** The heading of the table: a click sorts by that column, at the desk, over all rows. */
@Messages({"HINT_Sort=Click to sort; again to turn round, once more for the order of the queue"})
final class SortingHeader {
    // with what the look adds, as far in as the cells below
    private static final Border PADDING = BorderFactory.createEmptyBorder(0, 5, 0, 5);

    private final JTable table;
    private final Supplier<OrderFilter> filter;

    private SortingHeader(JTable table, Supplier<OrderFilter> filter) {
        this.table = table;
        this.filter = filter;
    }

    static void install(JTable table, Supplier<OrderFilter> filter, Consumer<Sort> sort) {
        SortingHeader sorting = new SortingHeader(table, filter);
        JTableHeader header = table.getTableHeader();
        TableCellRenderer plain = header.getDefaultRenderer();
        header.setDefaultRenderer((t, value, selected, focused, row, column) -> sorting.decorated(
                plain.getTableCellRendererComponent(t, value, selected, focused, row, column), column));
        header.setReorderingAllowed(true);
        header.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                boolean resizing = header.getCursor().getType() != Cursor.DEFAULT_CURSOR;
                if (SwingUtilities.isLeftMouseButton(event) && !resizing) {
                    sorting.sortAt(header.columnAtPoint(event.getPoint())).ifPresent(sort);
                }
            }
        });
    }

    private Optional<Sort> sortAt(int viewColumn) {
        return viewColumn < 0 ? Optional.empty() : column(viewColumn).sort();
    }

    private QueueColumn column(int viewColumn) {
        return QueueColumn.values()[table.convertColumnIndexToModel(viewColumn)];
    }

    private Component decorated(Component component, int viewColumn) {
        if (component instanceof JLabel label && viewColumn >= 0) {
            QueueColumn column = column(viewColumn);
            OrderFilter now = filter.get();
            boolean sorted = column.sort().filter(now.sort()::equals).isPresent();
            label.setHorizontalAlignment(column.isNumber() ? SwingConstants.RIGHT : SwingConstants.LEFT);
            label.setHorizontalTextPosition(column.isNumber() ? SwingConstants.RIGHT : SwingConstants.LEFT);
            label.setIcon(sorted ? arrow(now.ascending()) : null);
            label.setBorder(BorderFactory.createCompoundBorder(label.getBorder(), PADDING));
            label.setToolTipText(column.sort().isPresent() ? Bundle.HINT_Sort() : null);
        }
        return component;
    }

    private static Icon arrow(boolean ascending) {
        return UIManager.getIcon(ascending ? "Table.ascendingSortIcon" : "Table.descendingSortIcon");
    }
}
