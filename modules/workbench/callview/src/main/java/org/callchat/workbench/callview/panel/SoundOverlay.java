// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import org.callchat.workbench.callview.look.Wrapped;
import org.callchat.workbench.callview.model.SoundState;
import org.callchat.workbench.core.Explanation;

/** Stands where the waveform will be: how far its loading is, or why it did not come. */
final class SoundOverlay extends JPanel {

    private final transient Function<Throwable, Explanation> explain;
    private final JLabel text = new JLabel();
    private final JProgressBar bar = new JProgressBar(0, 100);
    private final JButton cancel = new JButton("Cancel");
    private final JButton again = new JButton("Load the sound");

    SoundOverlay(Function<Throwable, Explanation> explain, Runnable cancelled, Runnable wantedAgain) {
        super(new GridBagLayout());
        this.explain = explain;
        setOpaque(false);
        cancel.addActionListener(e -> cancelled.run());
        again.addActionListener(e -> wantedAgain.run());
        bar.getAccessibleContext().setAccessibleName("Loading the sound");
        JPanel row = new JPanel(new FlowLayout(FlowLayout.CENTER, 10, 4));
        row.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        row.putClientProperty("FlatLaf.style", "arc: 14");
        List.of(text, bar, cancel, again).forEach(row::add);
        GridBagConstraints place = new GridBagConstraints();
        place.insets = new Insets(52, 0, 0, 0);
        add(row, place);
    }

    void show(SoundState state) {
        boolean loading = state instanceof SoundState.Loading;
        bar.setVisible(loading);
        cancel.setVisible(loading);
        again.setVisible(state instanceof SoundState.Failed || state instanceof SoundState.Cancelled);
        setVisible(!(state instanceof SoundState.Ready));
        if (state instanceof SoundState.Loading at) {
            text.setText("Loading the sound");
            bar.setIndeterminate(at.fraction() == 0);
            bar.setValue((int) Math.round(at.fraction() * 100));
        } else if (state instanceof SoundState.Failed failed) {
            text.setText(Wrapped.text(explain.apply(failed.cause()).message(), 380));
        } else if (state instanceof SoundState.Cancelled) {
            text.setText("The sound was not loaded; text and silences are complete without it.");
        }
    }
}
