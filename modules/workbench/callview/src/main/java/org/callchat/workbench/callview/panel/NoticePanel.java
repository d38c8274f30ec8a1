// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.callchat.api.model.Silence;
import org.callchat.workbench.callview.look.Glyph;
import org.callchat.workbench.charts.WaveformPalette;

/** Says in the middle of the window why there is no call to see, and what can be done. */
final class NoticePanel extends JPanel {
    private static final int WIDTH = 520;

    /**
     * What it says.
     *
     * @param code of the error catalogue
     * @param advice what can be done, most promising first
     * @param action label of a button; empty for none
     */
    record Notice(
            Glyph glyph,
            String title,
            String message,
            Optional<String> code,
            List<String> advice,
            Optional<String> action) {}

    NoticePanel(Notice notice, Runnable action) {
        super(new GridBagLayout());
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(0, 0, 10, 0);
        JLabel icon = new JLabel(notice.glyph().icon(40));
        WaveformPalette palette = WaveformPalette.current();
        icon.setForeground(
                notice.glyph() == Glyph.WARNING ? palette.colour(Silence.Category.MEDIUM) : palette.selection());
        add(icon, place);
        JLabel title = new JLabel(notice.title());
        title.putClientProperty("FlatLaf.styleClass", "h2");
        add(title, place);
        add(text(notice.message()), place);
        for (String advice : notice.advice()) {
            add(text("•  " + advice), place);
        }
        notice.code().ifPresent(code -> {
            JLabel small = new JLabel(code);
            small.putClientProperty("FlatLaf.styleClass", "small");
            small.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
            add(small, place);
        });
        notice.action().ifPresent(label -> {
            JButton button = new JButton(label);
            button.addActionListener(e -> action.run());
            place.insets = new Insets(8, 0, 0, 0);
            add(button, place);
        });
    }

    /** Text that wraps and can be copied. */
    private static JComponent text(String words) {
        JTextArea area = new JTextArea(words);
        area.setEditable(false);
        area.setOpaque(false);
        area.setBorder(BorderFactory.createEmptyBorder());
        area.setMargin(new Insets(0, 0, 0, 0));
        // it can be copied, but nothing is typed here
        area.setCaretColor(new Color(0, 0, 0, 0));
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFont(new JLabel().getFont());
        area.setSize(WIDTH, Short.MAX_VALUE);
        area.setPreferredSize(new Dimension(WIDTH, area.getPreferredSize().height));
        return area;
    }
}
