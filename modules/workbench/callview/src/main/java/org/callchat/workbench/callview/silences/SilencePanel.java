// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.FlowLayout;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.callchat.api.model.Silence;
import org.callchat.workbench.callview.look.SectionHeader;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.review.ReviewViewModel;
import org.callchat.workbench.callview.review.ReviewerName;
import org.callchat.workbench.callview.review.SilenceRow;
import org.callchat.workbench.charts.SilenceChart;
import org.callchat.workbench.charts.TimeText;
import org.callchat.workbench.core.Explanation;

/** The silences of a call, as a list or as bars by pattern. */
public final class SilencePanel extends JPanel {

    private static final String LIST = "list";
    private static final String CHART = "chart";

    private final transient CallViewModel model;
    private final transient ReviewViewModel review;
    private final SilenceListView list;
    private final JudgementEditor editor;
    private final ReviewBar bar;
    private final SectionHeader header;
    private final JCheckBox oneSided = new JCheckBox("One-sided");
    private final JPanel cards = new JPanel(new CardLayout());
    private final transient Consumer<List<Silence>> listed;
    private transient Optional<SilenceChart> chart = Optional.empty();

    /**
     * @param more buttons for the heading
     * @param listed told which silences are listed, now and whenever that changes
     */
    public SilencePanel(
            CallViewModel model,
            ReviewViewModel review,
            ReviewerName reviewer,
            Function<Throwable, Explanation> explain,
            List<JComponent> more,
            Consumer<List<Silence>> listed) {
        super(new BorderLayout());
        this.model = model;
        this.review = review;
        this.listed = listed;
        this.editor = new JudgementEditor(review);
        this.bar = new ReviewBar(review, reviewer, explain);
        list = new SilenceListView(model);
        cards.add(list, LIST);
        header = new SectionHeader("Silences", switches(more));
        add(header, BorderLayout.NORTH);
        add(cards);
        JPanel judging = new JPanel(new BorderLayout());
        judging.add(bar, BorderLayout.NORTH);
        judging.add(editor);
        add(judging, BorderLayout.SOUTH);
        refresh();
        review.listen(this::refresh);
        model.timeline().listen((before, after) -> {
            if (!before.selection().equals(after.selection())) {
                showSelected();
            }
        });
    }

    /** Puts the cursor into the note of the selected silence. */
    public void write() {
        editor.write();
    }

    /** Keeps what is being typed. */
    public void keepText() {
        editor.keepText();
    }

    @Override
    public boolean requestFocusInWindow() {
        return list.requestFocusInWindow();
    }

    private void refresh() {
        fill();
        bar.refresh();
        showSelected();
    }

    private void showSelected() {
        editor.show(review.selected());
        bar.refreshSelection();
    }

    private JPanel switches(List<JComponent> more) {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.TRAILING, 4, 0));
        oneSided.setToolTipText("Also list silences of one party while the other speaks");
        oneSided.setOpaque(false);
        oneSided.setVisible(model.call().findings().silences().stream()
                .anyMatch(s -> s.channel().isPresent()));
        oneSided.addActionListener(e -> fill());
        row.add(oneSided);
        ButtonGroup views = new ButtonGroup();
        row.add(view("List", "Silences one by one", views, () -> turnTo(LIST)));
        row.add(view(
                "By pattern",
                "Silence time by pattern; a click on a bar selects its longest silence",
                views,
                this::turnToChart));
        more.forEach(row::add);
        return row;
    }

    private static JToggleButton view(String text, String tip, ButtonGroup group, Runnable turn) {
        JToggleButton button = new JToggleButton(text, group.getButtonCount() == 0);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setToolTipText(tip);
        button.setRequestFocusEnabled(false);
        button.addActionListener(e -> turn.run());
        group.add(button);
        return button;
    }

    private void turnTo(String card) {
        ((CardLayout) cards.getLayout()).show(cards, card);
    }

    /** The chart is made when it is first looked at: its library takes a while to load. */
    private void turnToChart() {
        if (chart.isEmpty()) {
            SilenceChart made = new SilenceChart(this::pick);
            made.setSilences(model.pauses());
            cards.add(made, CHART);
            chart = Optional.of(made);
        }
        turnTo(CHART);
    }

    private void fill() {
        List<SilenceRow> rows = review.rows().stream()
                .filter(r -> oneSided.isSelected() || r.silence().channel().isEmpty())
                .toList();
        List<Silence> shown = rows.stream()
                .filter(SilenceRow::counts)
                .map(SilenceRow::silence)
                .toList();
        list.setRows(rows);
        listed.accept(shown);
        Duration sum = shown.stream().map(s -> s.time().length()).reduce(Duration.ZERO, Duration::plus);
        header.setText(shown.isEmpty() ? "No silences" : "Silences  " + shown.size() + " · " + TimeText.length(sum));
    }

    private void pick(List<Silence> behindBar) {
        behindBar.stream().max(Comparator.comparing(s -> s.time().length())).ifPresent(model::select);
    }
}
