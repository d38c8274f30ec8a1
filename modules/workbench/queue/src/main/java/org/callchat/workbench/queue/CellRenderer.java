// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.Component;
import java.awt.Font;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.border.Border;
import javax.swing.table.DefaultTableCellRenderer;
import org.callchat.api.model.OrderPage.Row;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.DeskStatus.InHand;
import org.jspecify.annotations.Nullable;

/** Draws a cell: figures to the right, the state with its sign, messages muted. */
final class CellRenderer extends DefaultTableCellRenderer {
    private static final Border PADDING = BorderFactory.createEmptyBorder(0, 8, 0, 8);

    private final QueueColumn column;
    private final transient Supplier<Optional<DeskStatus>> status;

    CellRenderer(QueueColumn column, Supplier<Optional<DeskStatus>> status) {
        this.column = column;
        this.status = status;
        setIconTextGap(7);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int index) {
        super.getTableCellRendererComponent(table, "", selected, false, row, index);
        setBorder(PADDING);
        setIcon(null);
        setToolTipText(null);
        setForeground(selected ? table.getSelectionForeground() : table.getForeground());
        setHorizontalAlignment(column.isNumber() ? SwingConstants.RIGHT : SwingConstants.LEFT);
        if (value instanceof Row loaded) {
            show(loaded, selected);
        } else {
            setText(column == QueueColumn.ORDER ? "…" : "");
        }
        return this;
    }

    private void show(Row row, boolean selected) {
        String text = column.text(row);
        OrderState state = row.order().state();
        setText(text);
        switch (column) {
            case STATE -> {
                setIcon(selected ? StateIcon.selected(state, getForeground()) : StateIcon.of(state));
                setText(inHand(row).map(CellRenderer::progress).orElse(text));
                setToolTipText(StateWords.hint(state));
            }
            case ORDER -> setFont(getFont().deriveFont(Font.BOLD));
            case MESSAGE -> {
                setToolTipText(text.isEmpty() ? null : text);
                mute(selected);
            }
            default -> {
                if (text.equals(QueueColumn.NONE)) {
                    mute(selected);
                }
            }
        }
    }

    private void mute(boolean selected) {
        if (!selected) {
            setForeground(UIManager.getColor("Label.disabledForeground"));
        }
    }

    private Optional<InHand> inHand(Row row) {
        return status.get()
                .flatMap(desk -> desk.inHand().stream()
                        .filter(hand -> row.order().state() == OrderState.PROCESSING
                                && hand.order().equals(row.order().id()))
                        .findFirst());
    }

    private static String progress(InHand hand) {
        int percent = (int) Math.round(hand.progress() * 100);
        return percent > 0 && percent < 100
                ? StateWords.name(hand.stage()) + " " + percent + " %"
                : StateWords.name(hand.stage());
    }
}
