// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.failures;

import java.awt.Component;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.callchat.workbench.core.Explanation;
import org.callchat.workbench.core.look.Paragraph;
import org.openide.util.NbBundle.Messages;

/** What happened, what can be done, and the code to look up. */
@Messages({"LBL_WhatToDo=What you can do", "# {0} - code", "LBL_Code=Code {0}"})
final class ExplanationPanel extends JPanel {
    private static final int WIDTH = 460;

    ExplanationPanel(Explanation said) {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(16, 18, 8, 18));
        add(leading(new Paragraph(said.message(), WIDTH)));
        said.consequence().ifPresent(consequence -> {
            add(Box.createVerticalStrut(8));
            add(leading(new Paragraph(consequence, WIDTH)));
        });
        if (!said.advice().isEmpty()) {
            add(Box.createVerticalStrut(12));
            JLabel heading = new JLabel(Bundle.LBL_WhatToDo());
            heading.setFont(heading.getFont().deriveFont(Font.BOLD));
            add(leading(heading));
            for (String advice : said.advice()) {
                add(Box.createVerticalStrut(4));
                add(leading(new Paragraph("•  " + advice, WIDTH)));
            }
        }
        said.code().ifPresent(code -> {
            JLabel label = new JLabel(Bundle.LBL_Code(code));
            label.setForeground(UIManager.getColor("Label.disabledForeground"));
            add(Box.createVerticalStrut(14));
            add(leading(label));
        });
    }

    private static <C extends javax.swing.JComponent> C leading(C component) {
        component.setAlignmentX(Component.LEFT_ALIGNMENT);
        return component;
    }
}
