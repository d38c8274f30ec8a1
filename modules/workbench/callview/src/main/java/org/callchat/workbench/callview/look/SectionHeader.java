// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.look;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The heading of a part of the window, with what belongs to it at its end. */
public final class SectionHeader extends JPanel {
    private static final int HEIGHT = 38;

    private final JLabel title = new JLabel();

    public SectionHeader(String text, JComponent end) {
        super(new BorderLayout(8, 0));
        setBorder(BorderFactory.createEmptyBorder(4, 14, 4, 8));
        title.putClientProperty("FlatLaf.styleClass", "h4");
        title.setText(text);
        add(title, BorderLayout.LINE_START);
        JPanel middle = new JPanel(new GridBagLayout());
        middle.setOpaque(false);
        GridBagConstraints place = new GridBagConstraints();
        place.weightx = 1;
        place.anchor = GridBagConstraints.LINE_END;
        middle.add(end, place);
        add(middle);
    }

    public void setText(String text) {
        title.setText(text);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        return new Dimension(size.width, Math.max(HEIGHT, size.height));
    }
}
