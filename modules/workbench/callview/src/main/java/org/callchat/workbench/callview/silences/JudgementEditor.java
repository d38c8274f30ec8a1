// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Verdict;
import org.callchat.workbench.callview.look.Wrapped;
import org.callchat.workbench.callview.review.ReviewViewModel;
import org.callchat.workbench.callview.review.SilenceRow;

/** Verdict, note and tags of the selected silence. What is typed is kept when the typing rests. */
final class JudgementEditor extends JPanel {
    private static final int REST_MS = 1200;
    private static final Map<Verdict, String> NAMES = new EnumMap<>(Map.of(
            Verdict.JUSTIFIED, "Justified",
            Verdict.AVOIDABLE, "Avoidable",
            Verdict.SYSTEM, "System",
            Verdict.HOLD, "Hold",
            Verdict.NOT_A_SILENCE, "No silence"));
    private static final Map<Verdict, String> MEANINGS = new EnumMap<>(Map.of(
            Verdict.JUSTIFIED, "It was needed, announced, or asked for",
            Verdict.AVOIDABLE, "It could have been filled or spared",
            Verdict.SYSTEM, "A slow or broken system was waited for",
            Verdict.HOLD, "The customer was on hold",
            Verdict.NOT_A_SILENCE, "Somebody speaks here, or there is nothing of interest"));

    private final transient ReviewViewModel review;
    private final Map<Verdict, JToggleButton> verdicts = new EnumMap<>(Verdict.class);
    private final JTextArea note = new Prompted("Note");
    private final JTextField tags = new JTextField(10);
    private final Timer rest = new Timer(REST_MS, e -> keepText());
    private transient Optional<Mark> shown = Optional.empty();
    private boolean showing;

    JudgementEditor(ReviewViewModel review) {
        super(new BorderLayout(0, 6));
        this.review = review;
        rest.setRepeats(false);
        setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        add(buttons(), BorderLayout.NORTH);
        add(texts());
        show(Optional.empty());
    }

    private JPanel buttons() {
        JPanel row = new JPanel(new GridLayout(1, 0, 4, 0));
        for (Verdict verdict : Verdict.values()) {
            JToggleButton button = new JToggleButton(NAMES.get(verdict));
            button.setToolTipText(MEANINGS.get(verdict) + " (" + (verdict.ordinal() + 1) + ")");
            button.getAccessibleContext().setAccessibleName("Verdict: " + NAMES.get(verdict));
            button.setRequestFocusEnabled(false);
            button.setMinimumSize(new Dimension(10, 10));
            button.putClientProperty("FlatLaf.style", "margin: 3,2,3,2");
            button.addActionListener(e -> review.judge(verdict));
            verdicts.put(verdict, button);
            row.add(button);
        }
        return row;
    }

    private JPanel texts() {
        note.setLineWrap(true);
        note.setWrapStyleWord(true);
        note.setToolTipText("What there is to say of this silence (Enter to write, Ctrl+Enter keeps it)");
        note.getAccessibleContext().setAccessibleName("Note");
        tags.putClientProperty("JTextField.placeholderText", "Tags, with commas");
        tags.setToolTipText("Words of your own, with commas between them");
        tags.getAccessibleContext().setAccessibleName("Tags");
        for (JTextComponent text : new JTextComponent[] {note, tags}) {
            text.getDocument().addDocumentListener(new Typing());
            text.addFocusListener(new FocusAdapter() {
                @Override
                public void focusLost(FocusEvent e) {
                    keepText();
                }
            });
            bind(text, "ctrl ENTER", this::leave);
            bind(text, "ESCAPE", this::leave);
        }
        bind(tags, "ENTER", this::leave);
        bind(note, "TAB", tags::requestFocusInWindow);
        JPanel row = new JPanel(new BorderLayout(6, 0));
        row.add(new JScrollPane(note));
        row.add(tags, BorderLayout.LINE_END);
        return row;
    }

    private static void bind(JComponent field, String key, Runnable action) {
        field.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        field.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    /** Puts the cursor into the note. */
    void write() {
        if (note.isEnabled()) {
            note.requestFocusInWindow();
        }
    }

    private void leave() {
        keepText();
        JComponent home = (JComponent) getParent();
        if (home != null) {
            home.requestFocusInWindow();
        }
    }

    /** Keeps what was typed, if anything was. */
    void keepText() {
        rest.stop();
        if (!showing) {
            shown.ifPresent(mark -> review.write(mark, note.getText(), tags.getText()));
        }
    }

    /** Shows another silence, or the same one after a change. */
    void show(Optional<SilenceRow> row) {
        if (!row.map(SilenceRow::mark).equals(shown)) {
            if (rest.isRunning()) {
                keepText();
            }
            shown = row.map(SilenceRow::mark);
        }
        showing = true;
        verdicts.forEach((verdict, button) -> {
            button.setEnabled(row.isPresent());
            button.setSelected(
                    row.flatMap(SilenceRow::verdict).filter(verdict::equals).isPresent());
        });
        // what is being typed is not disturbed by what was kept of it
        if (!rest.isRunning()) {
            set(note, row.map(r -> r.mine().note()).orElse(""));
            set(tags, row.map(r -> String.join(", ", r.mine().tags())).orElse(""));
        }
        note.setEnabled(row.isPresent());
        tags.setEnabled(row.isPresent());
        showing = false;
        setToolTipText(row.isPresent() ? null : Wrapped.text("Choose a silence in the list to judge it", 240));
    }

    private static void set(JTextComponent field, String text) {
        if (!field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    /** A text area that says what it is for while it is empty. */
    private static final class Prompted extends JTextArea {
        private final String prompt;

        Prompted(String prompt) {
            super(2, 20);
            this.prompt = prompt;
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            if (getText().isEmpty() && isEnabled()) {
                ((Graphics2D) g)
                        .setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                g.setColor(UIManager.getColor("TextField.placeholderForeground"));
                g.drawString(
                        prompt,
                        getInsets().left,
                        getInsets().top + g.getFontMetrics().getAscent());
            }
        }
    }

    private final class Typing implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent e) {
            changedUpdate(e);
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            changedUpdate(e);
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            if (!showing) {
                rest.restart();
            }
        }
    }
}
