// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.look;

import java.awt.Dimension;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Text that wraps at a width and is as high as it then needs to be. */
public final class Paragraph extends JTextArea {

    /** @param width in pixels */
    public Paragraph(String text, int width) {
        super(text);
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(null);
        setFont(UIManager.getFont("Label.font"));
        setSize(width, Short.MAX_VALUE);
        int height = getPreferredSize().height;
        setPreferredSize(new Dimension(width, height));
        setMaximumSize(new Dimension(Integer.MAX_VALUE, height));
    }
}
