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
import java.util.stream.Stream;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.callchat.api.model.Silence;
import org.callchat.workbench.callview.look.SectionHeader;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.charts.SilenceChart;
import org.callchat.workbench.charts.TimeText;

/** The silences of a call, as a list or as bars by pattern. */
public final class SilencePanel extends JPanel {

    private static final String LIST = "list";
    private static final String CHART = "chart";

    private final transient CallViewModel model;
    private final SilenceListView list;
    private final SectionHeader header;
    private final JCheckBox oneSided = new JCheckBox("One-sided");
    private final JPanel cards = new JPanel(new CardLayout());
    private final transient Consumer<List<Silence>> listed;
    private transient Optional<SilenceChart> chart = Optional.empty();

    /** @param listed told which silences are listed, now and whenever that changes */
    public SilencePanel(CallViewModel model, Consumer<List<Silence>> listed) {
        super(new BorderLayout());
        this.model = model;
        this.listed = listed;
        list = new SilenceListView(model);
        cards.add(list, LIST);
        header = new SectionHeader("Silences", switches());
        add(header, BorderLayout.NORTH);
        add(cards);
        fill();
    }

    private JPanel switches() {
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
        List<Silence> shown = Stream.concat(
                        model.pauses().stream(),
                        model.call().findings().silences().stream()
                                .filter(s -> oneSided.isSelected())
                                .filter(s -> s.channel().isPresent()))
                .sorted(Comparator.comparing(Silence::time))
                .toList();
        list.setSilences(shown);
        listed.accept(shown);
        Duration sum = shown.stream().map(s -> s.time().length()).reduce(Duration.ZERO, Duration::plus);
        header.setText(shown.isEmpty() ? "No silences" : "Silences  " + shown.size() + " · " + TimeText.length(sum));
    }

    private void pick(List<Silence> behindBar) {
        behindBar.stream().max(Comparator.comparing(s -> s.time().length())).ifPresent(model::select);
    }
}
