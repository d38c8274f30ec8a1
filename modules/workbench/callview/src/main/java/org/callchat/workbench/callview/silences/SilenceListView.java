// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.event.ListSelectionEvent;
import javax.swing.text.Position;
import org.callchat.api.model.Silence;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.review.SilenceRow;
import org.callchat.workbench.charts.WaveformPalette;
import org.jspecify.annotations.Nullable;

/** The list of silences: choosing one selects it everywhere, and what is selected elsewhere is chosen here. */
final class SilenceListView extends JPanel {

    private final transient CallViewModel model;
    private final DefaultListModel<SilenceRow> rows = new DefaultListModel<>();
    private final SilenceCell cell;
    private final JList<SilenceRow> list;
    private transient Optional<Silence> current = Optional.empty();
    private transient Optional<Silence> nearest = Optional.empty();
    private boolean following;

    SilenceListView(CallViewModel model) {
        super(new BorderLayout());
        this.model = model;
        cell = new SilenceCell(model.speakers());
        list = new Rows(rows);
        list.setCellRenderer(cell);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName("Silences");
        list.addListSelectionListener(this::chosen);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    model.zoomToSelection();
                } else {
                    again();
                }
            }
        });
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        refresh();
        model.timeline().listen((before, after) -> follow());
    }

    void setRows(List<SilenceRow> shown) {
        if (shown.equals(Collections.list(rows.elements()))) {
            return;
        }
        following = true;
        if (shown.size() == rows.size()) {
            // where only a verdict changed, the list stays where it is
            for (int i = 0; i < shown.size(); i++) {
                if (!shown.get(i).equals(rows.get(i))) {
                    rows.set(i, shown.get(i));
                }
            }
        } else {
            rows.clear();
            rows.addAll(shown);
        }
        following = false;
        current = Optional.empty();
        follow();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        // called by the constructor above before there is anything to show
        if (list != null) {
            refresh();
        }
    }

    private void refresh() {
        cell.refresh();
        list.setFixedCellHeight(cell.height());
        list.setBackground(WaveformPalette.current().background());
    }

    private void chosen(ListSelectionEvent event) {
        SilenceRow row = list.getSelectedValue();
        if (!following && row != null) {
            model.select(row.silence());
        }
    }

    /** A click on the row that is chosen already goes back to its start. */
    private void again() {
        SilenceRow row = list.getSelectedValue();
        if (row != null && model.selectedSilence().filter(row.silence()::equals).isPresent()) {
            model.select(row.silence());
        }
    }

    private void follow() {
        Optional<Silence> now = model.currentSilence();
        if (!now.equals(current)) {
            current = now;
            cell.setUnderPlayhead(now);
            list.repaint();
        }
        Optional<Silence> near = model.nearestSilence();
        if (!near.equals(nearest)) {
            nearest = near;
            near.map(this::indexOf).filter(i -> i >= 0).ifPresent(list::ensureIndexIsVisible);
        }
        int index = model.selectedSilence().map(this::indexOf).orElse(-1);
        if (index != list.getSelectedIndex()) {
            following = true;
            if (index < 0) {
                list.clearSelection();
            } else {
                list.setSelectedIndex(index);
                list.ensureIndexIsVisible(index);
            }
            following = false;
        }
    }

    private int indexOf(Silence silence) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).silence().equals(silence)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean requestFocusInWindow() {
        return list.requestFocusInWindow();
    }

    private final class Rows extends JList<SilenceRow> {
        Rows(DefaultListModel<SilenceRow> model) {
            super(model);
            setToolTipText("");
        }

        /** Letters are keys of the window here. */
        @Override
        public int getNextMatch(String prefix, int startIndex, Position.Bias bias) {
            return -1;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public @Nullable String getToolTipText(MouseEvent event) {
            int index = locationToIndex(event.getPoint());
            return index < 0 ? null : new SilenceSummary(rows.get(index), model.speakers()).tip();
        }
    }
}
