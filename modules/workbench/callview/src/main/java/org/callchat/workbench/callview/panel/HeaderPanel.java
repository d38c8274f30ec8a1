// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Failure;
import org.callchat.workbench.callview.look.Glyph;
import org.callchat.workbench.callview.model.CallFigures;
import org.callchat.workbench.callview.model.CallPartition;
import org.callchat.workbench.callview.model.CallTitle;
import org.callchat.workbench.callview.model.Figure;

/** Whose call it is, and its figures. */
final class HeaderPanel extends JPanel {

    HeaderPanel(CallAnalysis call) {
        super(new BorderLayout(24, 6));
        setBorder(BorderFactory.createEmptyBorder(10, 14, 8, 14));
        add(title(CallTitle.of(call)), BorderLayout.NORTH);
        add(figures(call));
        if (!call.failures().isEmpty()) {
            add(warning(call.failures().get(call.failures().size() - 1)), BorderLayout.SOUTH);
        }
    }

    private static JComponent title(CallTitle title) {
        JPanel row = new JPanel(new BorderLayout(14, 0));
        row.setOpaque(false);
        JLabel order = new JLabel(title.order());
        order.putClientProperty("FlatLaf.styleClass", "h2");
        JLabel details = new JLabel(String.join("  ·  ", title.details()));
        details.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
        details.setToolTipText(title.becauseOf().orElse(details.getText()));
        row.add(order, BorderLayout.LINE_START);
        row.add(details);
        return row;
    }

    private static JComponent figures(CallAnalysis call) {
        JPanel row = new JPanel(new BorderLayout(24, 0));
        row.setOpaque(false);
        JPanel tiles = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        tiles.setOpaque(false);
        for (Figure figure : new CallFigures(call).figures()) {
            tiles.add(tile(figure));
            tiles.add(Box.createHorizontalStrut(28));
        }
        row.add(tiles, BorderLayout.LINE_START);
        CallPartition partition = CallPartition.of(call);
        if (!partition.parts().isEmpty()) {
            JPanel middle = new JPanel();
            middle.setOpaque(false);
            middle.setLayout(new BoxLayout(middle, BoxLayout.PAGE_AXIS));
            middle.add(Box.createVerticalGlue());
            middle.add(new PartitionBar(partition));
            middle.add(Box.createVerticalGlue());
            row.add(middle);
        }
        return row;
    }

    private static JComponent tile(Figure figure) {
        JPanel tile = new JPanel();
        tile.setOpaque(false);
        tile.setLayout(new BoxLayout(tile, BoxLayout.PAGE_AXIS));
        JLabel label = new JLabel(figure.label());
        label.putClientProperty("FlatLaf.styleClass", "small");
        label.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
        JLabel value = new JLabel(figure.value());
        value.setFont(value.getFont().deriveFont(Font.BOLD, value.getFont().getSize2D() + 1));
        tile.add(label);
        tile.add(value);
        tile.setToolTipText(figure.explanation());
        tile.getAccessibleContext().setAccessibleName(figure.label() + " " + figure.value());
        return tile;
    }

    private static JComponent warning(Failure failure) {
        JLabel label = new JLabel(failure.message(), Glyph.WARNING.icon(), JLabel.LEADING);
        label.setToolTipText(failure.code() + " in stage " + failure.stage().id());
        return label;
    }
}
