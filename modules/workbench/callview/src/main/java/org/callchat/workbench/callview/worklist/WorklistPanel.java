// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.worklist;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.callchat.api.review.SilencePlace;
import org.callchat.engine.pipeline.review.Agreement;
import org.callchat.workbench.callview.look.Wrapped;
import org.callchat.workbench.core.Explanation;

/** The silences that are to be judged, how far that is, and the way to the next one. */
public final class WorklistPanel extends JPanel {
    private final transient WorklistViewModel model;
    private final transient Consumer<SilencePlace> opener;
    private final transient Function<Throwable, Explanation> explain;
    private final QueryPanel query;
    private final DefaultListModel<SilencePlace> places = new DefaultListModel<>();
    private final JList<SilencePlace> list = new JList<>(places);
    private final JProgressBar bar = new JProgressBar();
    private final JLabel told = new JLabel(" ");
    private final JLabel kappa = new JLabel();
    private final JButton next = new JButton("Next Silence");
    private transient Optional<SilencePlace> current = Optional.empty();

    /** @param opener shows a silence in its call */
    public WorklistPanel(
            Function<Consumer<WorklistState>, WorklistViewModel> models,
            Consumer<SilencePlace> opener,
            Function<Throwable, Explanation> explain) {
        super(new BorderLayout(0, 8));
        this.opener = opener;
        this.explain = explain;
        this.model = models.apply(this::show);
        this.query = new QueryPanel(model);
        setBorder(BorderFactory.createEmptyBorder(10, 12, 10, 12));
        list.setCellRenderer(new PlaceCell());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName("Silences to judge");
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    openSelected();
                }
            }
        });
        list.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "open");
        list.getActionMap().put("open", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                openSelected();
            }
        });
        next.setToolTipText("Shows the next silence to judge in its call (Ctrl+J)");
        next.addActionListener(e -> openNext());
        bar.getAccessibleContext().setAccessibleName("Judged so far");
        JScrollPane scroll = new JScrollPane(list);
        add(query, BorderLayout.NORTH);
        add(scroll);
        add(foot(), BorderLayout.SOUTH);
    }

    private JPanel foot() {
        JPanel lines = new JPanel(new GridLayout(0, 1, 0, 3));
        lines.add(told);
        lines.add(bar);
        lines.add(kappa);
        JPanel foot = new JPanel(new BorderLayout(0, 8));
        foot.add(lines);
        foot.add(next, BorderLayout.SOUTH);
        return foot;
    }

    public WorklistViewModel model() {
        return model;
    }

    /** Shows the next silence to judge. */
    public void openNext() {
        model.next(current).ifPresent(this::open);
    }

    private void openSelected() {
        Optional.ofNullable(list.getSelectedValue()).ifPresent(this::open);
    }

    private void open(SilencePlace place) {
        current = Optional.of(place);
        list.setSelectedValue(place, true);
        opener.accept(place);
    }

    private void show(WorklistState state) {
        query.show(state);
        state.progress().ifPresent(progress -> {
            SilencePlace selected = list.getSelectedValue();
            places.clear();
            places.addAll(progress.next());
            list.setSelectedValue(selected, false);
            bar.setMaximum((int) Math.max(1, progress.all()));
            bar.setValue((int) progress.judged());
            told.setText(
                    progress.all() == 0
                            ? "No silence is like that"
                            : progress.judged() + " of " + progress.all() + " judged");
            told.setToolTipText(null);
            next.setEnabled(!progress.next().isEmpty());
        });
        state.trouble().map(explain).ifPresent(why -> {
            told.setText(why.message());
            told.setToolTipText(Wrapped.text(why.message(), 320));
        });
        kappa.setText(state.agreements().stream().map(WorklistPanel::text).collect(Collectors.joining(" · ")));
        kappa.setToolTipText("Cohen's κ: agreement beyond chance, 1 at most, on silences that two reviewers judged");
        kappa.setVisible(!state.agreements().isEmpty());
    }

    private static String text(Agreement agreement) {
        return String.join(" and ", agreement.reviewers()) + ": "
                + agreement
                        .kappa()
                        .kappa()
                        .map(k -> String.format(Locale.ROOT, "κ %.2f", k))
                        .orElse("κ not measured")
                + " on " + agreement.kappa().cases();
    }
}
