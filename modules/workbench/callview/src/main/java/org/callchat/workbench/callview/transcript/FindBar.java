// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.callchat.workbench.callview.look.Glyph;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.TextSearch;

/** Finds text in the transcript while it is typed; Enter goes to the next place, Shift+Enter to the one before. */
final class FindBar extends JPanel {

    private final transient CallViewModel model;
    private final transient TranscriptView view;
    private final JTextField field = new JTextField(18);
    private final JLabel count = new JLabel();
    private transient List<TextSearch.Hit> hits = List.of();
    private int chosen;

    FindBar(CallViewModel model, TranscriptView view) {
        super(new FlowLayout(FlowLayout.TRAILING, 4, 0));
        this.model = model;
        this.view = view;
        setOpaque(false);
        field.putClientProperty("JTextField.placeholderText", "Find in transcript");
        field.putClientProperty("JTextField.showClearButton", true);
        field.getAccessibleContext().setAccessibleName("Find in transcript");
        field.setToolTipText("Find in transcript (Ctrl+F); Enter next, Shift+Enter previous, Esc clears");
        field.getDocument().addDocumentListener(new Typing());
        bind(KeyEvent.VK_ENTER, 0, "next", () -> choose(chosen + 1));
        bind(KeyEvent.VK_ENTER, KeyEvent.SHIFT_DOWN_MASK, "previous", () -> choose(chosen - 1));
        bind(KeyEvent.VK_ESCAPE, 0, "clear", this::leave);
        add(count);
        add(field);
        add(button(Glyph.UP, "Previous match (Shift+Enter)", () -> choose(chosen - 1)));
        add(button(Glyph.DOWN, "Next match (Enter)", () -> choose(chosen + 1)));
    }

    void start() {
        field.requestFocusInWindow();
        field.selectAll();
    }

    private void leave() {
        field.setText("");
        view.requestFocusInWindow();
    }

    private void search() {
        hits = TextSearch.find(model.lines(), field.getText());
        choose(0);
    }

    private void choose(int which) {
        if (hits.isEmpty()) {
            view.showFound(hits, Optional.empty());
            count.setText(field.getText().isBlank() ? "" : "no match");
            return;
        }
        chosen = Math.floorMod(which, hits.size());
        view.showFound(hits, Optional.of(hits.get(chosen)));
        count.setText((chosen + 1) + " of " + hits.size());
    }

    private void bind(int key, int modifiers, String name, Runnable action) {
        field.getInputMap().put(KeyStroke.getKeyStroke(key, modifiers), name);
        field.getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(java.awt.event.ActionEvent e) {
                action.run();
            }
        });
    }

    private static JButton button(Glyph glyph, String tip, Runnable action) {
        JButton button = glyph.button(tip);
        button.addActionListener(e -> action.run());
        return button;
    }

    private final class Typing implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent e) {
            search();
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            search();
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            // styles only
        }
    }
}
