// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.callchat.api.model.OrderPage;

/** Copies the selected rows as they are shown, with tabs between the cells, so that a spreadsheet takes them. */
final class RowsAsText extends TransferHandler {
    private static final int MOST_ROWS = 10_000;

    private final transient QueueViewModel queue;

    RowsAsText(QueueViewModel queue) {
        this.queue = queue;
    }

    @Override
    public int getSourceActions(JComponent component) {
        return COPY;
    }

    @Override
    protected Transferable createTransferable(JComponent component) {
        return new StringSelection(queue.selection().rows().stream()
                .limit(MOST_ROWS)
                .map(queue::row)
                .flatMap(Optional::stream)
                .map(RowsAsText::line)
                .collect(Collectors.joining("\n")));
    }

    static String line(OrderPage.Row row) {
        return Arrays.stream(QueueColumn.values())
                .map(column -> column.text(row).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"));
    }
}
