// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.worklist;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.callchat.api.model.Silence;
import org.callchat.api.review.SilenceQuery;

/** Which silences are to be judged. */
final class QueryPanel extends JPanel {
    private static final String EVERY_BATCH = "All imports";
    private static final String FIRST = "Not judged by me";
    private static final String SECOND = "Judged by others, not by me";

    private final transient WorklistViewModel model;
    private final JComboBox<String> round = new JComboBox<>(new String[] {FIRST, SECOND});
    private final JComboBox<String> batch = new JComboBox<>(new String[] {EVERY_BATCH});
    private final JComboBox<String> category = new JComboBox<>(new String[] {"Any length", "Short", "Medium", "Long"});
    private final JSpinner least = new JSpinner(new SpinnerNumberModel(0.0, 0.0, 600.0, 0.5));
    private transient List<String> batches = List.of();
    private boolean showing;

    QueryPanel(WorklistViewModel model) {
        super(new GridBagLayout());
        this.model = model;
        line(0, "Review", round);
        line(1, "Import", batch);
        line(2, "Category", category);
        line(3, "At least (s)", least);
        round.addActionListener(e -> ask());
        batch.addActionListener(e -> ask());
        category.addActionListener(e -> ask());
        least.addChangeListener(e -> ask());
    }

    private void line(int row, String name, JComponent field) {
        JLabel label = new JLabel(name);
        label.setLabelFor(field);
        GridBagConstraints place = new GridBagConstraints();
        place.gridy = row;
        place.insets = new Insets(2, 0, 2, 8);
        place.anchor = GridBagConstraints.LINE_START;
        add(label, place);
        place.gridx = 1;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(2, 0, 2, 0);
        add(field, place);
    }

    private void ask() {
        if (!showing) {
            model.ask(before -> new SilenceQuery(
                    batch.getSelectedIndex() <= 0
                            ? Optional.empty()
                            : Optional.of(String.valueOf(batch.getSelectedItem())),
                    before.agent(),
                    before.store(),
                    Duration.ofMillis(Math.round(((Number) least.getValue()).doubleValue() * 1000)),
                    category.getSelectedIndex() <= 0
                            ? Set.of()
                            : Set.of(Silence.Category.values()[category.getSelectedIndex() - 1]),
                    round.getSelectedIndex() == 1 ? SilenceQuery.Round.SECOND : SilenceQuery.Round.FIRST));
        }
    }

    /** Offers the imports there are. */
    void show(WorklistState state) {
        if (!state.batches().equals(batches)) {
            batches = state.batches();
            showing = true;
            Object chosen = batch.getSelectedItem();
            List<String> names = new ArrayList<>(List.of(EVERY_BATCH));
            names.addAll(batches);
            batch.setModel(new DefaultComboBoxModel<>(names.toArray(new String[0])));
            batch.setSelectedItem(chosen);
            showing = false;
        }
    }
}
