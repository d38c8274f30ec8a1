// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GridBagLayout;
import java.util.List;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.openide.util.ImageUtilities;

/** What stands in place of the rows when there are none: why, and what to do. */
final class EmptyState extends JPanel {
    private static final String LOGO = "org/callchat/workbench/queue/queue64.svg";
    private static final int WIDTH = 620;

    /** Something to do about it. */
    record Remedy(String label, Runnable action) {}

    EmptyState(String headline, List<String> lines, List<Remedy> remedies) {
        super(new GridBagLayout());
        setBackground(UIManager.getColor("Table.background"));
        JPanel column = new JPanel();
        column.setOpaque(false);
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        Icon logo = ImageUtilities.loadImageIcon(LOGO, false);
        column.add(centred(new JLabel(logo)));
        column.add(Box.createVerticalStrut(14));
        JLabel heading = new JLabel(headline);
        heading.setFont(
                heading.getFont().deriveFont(Font.BOLD, heading.getFont().getSize2D() * 1.35f));
        column.add(centred(heading));
        column.add(Box.createVerticalStrut(6));
        FontMetrics letters = heading.getFontMetrics(UIManager.getFont("Label.font"));
        for (String line : lines) {
            column.add(Box.createVerticalStrut(4));
            WrappedLines.of(line, WIDTH, letters::stringWidth).forEach(part -> column.add(centred(muted(part))));
        }
        column.add(Box.createVerticalStrut(16));
        column.add(centred(buttons(remedies)));
        add(column);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBackground(UIManager.getColor("Table.background"));
    }

    private static JLabel muted(String text) {
        JLabel label = new JLabel(text.isEmpty() ? " " : text);
        label.setForeground(UIManager.getColor("Label.disabledForeground"));
        return label;
    }

    private static JComponent buttons(List<Remedy> remedies) {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.CENTER, 8, 0));
        row.setOpaque(false);
        for (Remedy remedy : remedies) {
            JButton button = new JButton(remedy.label());
            button.addActionListener(e -> remedy.action().run());
            row.add(button);
        }
        return row;
    }

    private static <C extends JComponent> C centred(C component) {
        component.setAlignmentX(Component.CENTER_ALIGNMENT);
        return component;
    }
}
