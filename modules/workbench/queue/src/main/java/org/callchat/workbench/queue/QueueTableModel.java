// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import javax.swing.table.AbstractTableModel;
import org.callchat.api.model.OrderPage;

/** The view model as a table: a row that is not loaded yet is empty. */
final class QueueTableModel extends AbstractTableModel {
    private final QueueViewModel queue;
    private int rows;

    QueueTableModel(QueueViewModel queue) {
        this.queue = queue;
    }

    /** Tells the table what changed, no more than need be, so that nothing flickers. */
    void update() {
        int before = rows;
        rows = queue.total();
        if (rows > before) {
            fireTableRowsInserted(before, rows - 1);
        } else if (rows < before) {
            fireTableRowsDeleted(rows, before - 1);
        }
        if (rows > 0) {
            fireTableRowsUpdated(0, rows - 1);
        }
    }

    @Override
    public int getRowCount() {
        return rows;
    }

    @Override
    public int getColumnCount() {
        return QueueColumn.values().length;
    }

    @Override
    public String getColumnName(int column) {
        return QueueColumn.values()[column].heading();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return OrderPage.Row.class;
    }

    /** The row itself, or null where it is not loaded; the renderer knows what to say of it. */
    @Override
    public @org.jspecify.annotations.Nullable Object getValueAt(int row, int column) {
        return queue.row(row).orElse(null);
    }
}
