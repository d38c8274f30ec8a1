// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.event.ListSelectionEvent;
import javax.swing.table.TableColumn;
import org.openide.util.NbBundle.Messages;

/** The rows. Keeps the view model told of what is visible and selected, and follows it. */
@Messages("LBL_QueueTable=Calls in the queue")
final class QueueTable extends JTable {
    private static final int PADDING = 6;
    private static final int MIN_WIDTH = 40;

    private static final int MOST_FOR_ORDERS = 3;

    private final transient QueueViewModel queue;
    private final QueueTableModel rows;
    private boolean following;
    /** How wide orders were made here; another width is a person's wish. */
    private int fitted;

    QueueTable(QueueViewModel queue) {
        super(new QueueTableModel(queue));
        this.queue = queue;
        this.rows = (QueueTableModel) getModel();
        setRowHeight(getFontMetrics(getFont()).getHeight() + 2 * PADDING);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setShowHorizontalLines(true);
        setShowVerticalLines(false);
        setIntercellSpacing(new Dimension(0, 1));
        setFillsViewportHeight(true);
        putClientProperty("JTable.autoStartsEdit", false);
        setTransferHandler(new RowsAsText(queue));
        getAccessibleContext().setAccessibleName(Bundle.LBL_QueueTable());
        for (QueueColumn column : QueueColumn.values()) {
            TableColumn shown = getColumnModel().getColumn(column.ordinal());
            shown.setPreferredWidth(width(column));
            shown.setMinWidth(MIN_WIDTH);
            shown.setCellRenderer(new CellRenderer(column, queue::status));
        }
        fitted = width(QueueColumn.ORDER);
        SortingHeader.install(this, queue::filter, sort -> queue.filter(filter -> filter.sortedBy(sort)));
    }

    /** Shows what the view model has now; the selection stays with its orders. */
    void update() {
        following = true;
        try {
            rows.update();
            select(queue.selection().rows());
        } finally {
            following = false;
        }
        fitOrders();
        getTableHeader().repaint();
    }

    /** Orders named after files are longer than numbers. The column grows with what is in sight, unless it was drawn. */
    private void fitOrders() {
        int column = convertColumnIndexToView(QueueColumn.ORDER.ordinal());
        TableColumn orders = getColumnModel().getColumn(column);
        if (getRowCount() == 0 || orders.getPreferredWidth() != fitted) {
            return;
        }
        Rectangle seen = getVisibleRect();
        int first = Math.max(0, rowAtPoint(seen.getLocation()));
        int last = Math.min(getRowCount() - 1, first + Math.max(1, seen.height / getRowHeight()));
        int widest = fitted;
        for (int row = first; row <= last; row++) {
            Component cell = prepareRenderer(getCellRenderer(row, column), row, column);
            widest = Math.max(widest, cell.getPreferredSize().width + PADDING);
        }
        fitted = Math.min(widest, MOST_FOR_ORDERS * width(QueueColumn.ORDER));
        orders.setPreferredWidth(fitted);
    }

    /** What width is left over goes to the message, unless a person is drawing columns. */
    @Override
    public void doLayout() {
        if (getTableHeader() != null && getTableHeader().getResizingColumn() == null) {
            TableColumn message = getColumnModel().getColumn(convertColumnIndexToView(QueueColumn.MESSAGE.ordinal()));
            int others = Collections.list(getColumnModel().getColumns()).stream()
                    .filter(column -> column != message)
                    .mapToInt(TableColumn::getPreferredWidth)
                    .sum();
            message.setPreferredWidth(Math.max(width(QueueColumn.MESSAGE), getWidth() - others));
        }
        super.doLayout();
    }

    @Override
    public void valueChanged(ListSelectionEvent event) {
        super.valueChanged(event);
        if (!following && !event.getValueIsAdjusting() && queue != null) {
            queue.select(Arrays.stream(getSelectedRows()).boxed().toList());
        }
    }

    private int width(QueueColumn column) {
        FontMetrics figures = getFontMetrics(getFont());
        int icon = column == QueueColumn.STATE ? 22 : 0;
        int heading = figures.stringWidth(column.heading()) + (column.sort().isPresent() ? 8 : 0);
        return Math.max(figures.stringWidth(column.sample()) + icon, heading) + 3 * PADDING;
    }

    private void select(List<Integer> wanted) {
        List<Integer> now = Arrays.stream(getSelectedRows()).boxed().toList();
        if (now.equals(wanted)) {
            return;
        }
        selectionModel.setValueIsAdjusting(true);
        clearSelection();
        wanted.forEach(row -> addRowSelectionInterval(row, row));
        selectionModel.setValueIsAdjusting(false);
    }
}
