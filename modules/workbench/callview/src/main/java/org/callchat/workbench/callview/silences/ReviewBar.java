// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import org.callchat.workbench.callview.look.Glyph;
import org.callchat.workbench.callview.look.Wrapped;
import org.callchat.workbench.callview.review.ReviewViewModel;
import org.callchat.workbench.callview.review.ReviewerName;
import org.callchat.workbench.callview.review.SaveState;
import org.callchat.workbench.core.Explanation;

/** Who reviews, how far that is, whether it is kept; undo, redo, adding and removing silences. */
final class ReviewBar extends JPanel {
    private final transient ReviewViewModel review;
    private final transient ReviewerName name;
    private final transient Function<Throwable, Explanation> explain;
    private final JButton reviewer = new JButton();
    private final JCheckBox blind = new JCheckBox("Blind");
    private final JLabel state = new JLabel();
    private final JButton again = new JButton("Try Again");
    private final JButton undo = Glyph.UNDO.button("Take the last judgement back (Ctrl+Z)");
    private final JButton redo = Glyph.REDO.button("Do it again (Ctrl+Y)");
    private final JButton add = Glyph.ADD.button("Add a silence over the selection (A)");
    private final JButton remove = Glyph.REMOVE.button("Not a silence; takes one away that was added (Delete)");
    private final JButton next = Glyph.NEXT_OPEN.button("Next silence without a verdict (J)");

    ReviewBar(ReviewViewModel review, ReviewerName name, Function<Throwable, Explanation> explain) {
        super(new BorderLayout(6, 0));
        this.review = review;
        this.name = name;
        this.explain = explain;
        setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 6));
        reviewer.putClientProperty("JButton.buttonType", "toolBarButton");
        reviewer.setToolTipText("Whose judgements these are; a click changes the reviewer");
        reviewer.setRequestFocusEnabled(false);
        reviewer.addActionListener(e -> rename());
        blind.setToolTipText("Hide what other reviewers said, for a second review");
        blind.setOpaque(false);
        blind.addActionListener(e -> review.setBlind(blind.isSelected()));
        state.setMinimumSize(new Dimension(0, 0));
        JPanel start = row(FlowLayout.LEADING);
        start.add(reviewer);
        start.add(blind);
        JPanel end = row(FlowLayout.TRAILING);
        again.addActionListener(e -> review.retrySaving());
        wire(end, undo, review::undo);
        wire(end, redo, review::redo);
        wire(end, add, review::add);
        wire(end, remove, review::remove);
        wire(end, next, review::selectNextOpen);
        JPanel middle = new JPanel(new BorderLayout());
        middle.setOpaque(false);
        middle.add(state);
        middle.add(again, BorderLayout.LINE_END);
        add(start, BorderLayout.LINE_START);
        add(middle);
        add(end, BorderLayout.LINE_END);
    }

    private static JPanel row(int alignment) {
        JPanel row = new JPanel(new FlowLayout(alignment, 2, 0));
        row.setOpaque(false);
        return row;
    }

    private static void wire(JPanel row, JButton button, Runnable action) {
        button.addActionListener(e -> action.run());
        row.add(button);
    }

    private void rename() {
        Object answer = JOptionPane.showInputDialog(
                this, "Whose judgements are these?", "Reviewer", JOptionPane.PLAIN_MESSAGE, null, null, name.get());
        if (answer instanceof String text && !text.isBlank()) {
            review.setReviewer(text);
            name.set(review.reviewer());
        }
    }

    /** Shows how the review stands. */
    void refresh() {
        reviewer.setText(review.reviewer());
        ReviewViewModel.Progress progress = review.progress();
        String judged = progress.judged() + " of " + progress.all() + " judged";
        SaveState saved = review.saved();
        again.setVisible(saved instanceof SaveState.Failed);
        if (saved instanceof SaveState.Failed failed) {
            String message = explain.apply(failed.cause()).message();
            state.setText("Not saved: " + message);
            state.setIcon(Glyph.WARNING.icon());
            state.setToolTipText(Wrapped.text(message, 320));
        } else {
            state.setText(judged + (saved instanceof SaveState.Saving ? " · saving…" : ""));
            state.setIcon(null);
            state.setToolTipText(judged + "; everything is kept as it is said");
        }
        undo.setEnabled(review.canUndo());
        redo.setEnabled(review.canRedo());
        refreshSelection();
    }

    /** Shows what can be done with the selection. */
    void refreshSelection() {
        add.setEnabled(review.canAdd());
        remove.setEnabled(review.selected().isPresent());
    }
}
