// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.callchat.api.model.OrderState;
import org.openide.util.NbBundle.Messages;

/** Above the table: a text to look for and a chip for each state with how many there are. */
@Messages({"HINT_Filter=Filter by order, agent, store or chain", "# {0} - state", "# {1} - calls", "CHIP={0}  {1}"})
final class FilterBar extends JPanel {
    private static final int PAUSE_MS = 200;

    private final transient QueueViewModel queue;
    private final JTextField text = new JTextField();
    private final Map<OrderState, JToggleButton> chips = new EnumMap<>(OrderState.class);

    FilterBar(QueueViewModel queue) {
        super(new BorderLayout(12, 0));
        this.queue = queue;
        setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        text.putClientProperty("JTextField.placeholderText", Bundle.HINT_Filter());
        text.putClientProperty("JTextField.showClearButton", true);
        text.putClientProperty("JTextField.leadingIcon", new SearchIcon());
        text.setPreferredSize(new Dimension(300, text.getPreferredSize().height + 4));
        text.getAccessibleContext().setAccessibleName(Bundle.HINT_Filter());
        Timer typed = new Timer(PAUSE_MS, e -> queue.filter(filter -> filter.withText(text.getText())));
        typed.setRepeats(false);
        text.getDocument().addDocumentListener(new Typing(typed));
        text.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "clear");
        text.getActionMap().put("clear", new AbstractAction() {
            @Override
            public void actionPerformed(java.awt.event.ActionEvent e) {
                text.setText("");
            }
        });
        add(text, BorderLayout.WEST);
        JPanel middle = new JPanel(new GridBagLayout());
        GridBagConstraints leading = new GridBagConstraints();
        leading.weightx = 1;
        leading.anchor = GridBagConstraints.LINE_START;
        middle.add(chips(), leading);
        add(middle, BorderLayout.CENTER);
    }

    JTextField textField() {
        return text;
    }

    /** Shows counts and choice as the view model has them. */
    void update() {
        queue.status()
                .ifPresent(status -> chips.forEach((state, chip) -> {
                    long count = status.count(state);
                    boolean chosen = queue.filter().states().contains(state);
                    chip.setText(Bundle.CHIP(StateWords.name(state), String.format(java.util.Locale.US, "%,d", count)));
                    chip.setSelected(chosen);
                    chip.setVisible(count > 0 || chosen || isUsual(state));
                }));
        if (queue.filter().text().isEmpty() && !text.getText().isBlank() && !text.isFocusOwner()) {
            text.setText("");
        }
    }

    private JComponent chips() {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
        for (OrderState state : OrderState.values()) {
            JToggleButton chip = new JToggleButton(StateWords.name(state), StateIcon.of(state));
            chip.putClientProperty("JButton.buttonType", "roundRect");
            chip.setToolTipText(StateWords.hint(state));
            chip.setIconTextGap(6);
            chip.setFocusable(false);
            chip.setVisible(isUsual(state));
            chip.addActionListener(e -> queue.filter(filter -> filter.toggled(state)));
            chips.put(state, chip);
            row.add(chip);
        }
        return row;
    }

    private static boolean isUsual(OrderState state) {
        return switch (state) {
            case PENDING, PROCESSING, COMPLETED, FAILED -> true;
            case DEAD, PAUSED, CANCELLED -> false;
        };
    }

    /** Starts the timer again with every change. */
    private record Typing(Timer timer) implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent e) {
            timer.restart();
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            timer.restart();
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            timer.restart();
        }
    }
}
