// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.callchat.api.model.Silence;
import org.jfree.chart.ChartMouseEvent;
import org.jfree.chart.ChartMouseListener;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.entity.CategoryItemEntity;

/** Silence time of one call by pattern, stacked by category. A click on a bar picks the silences behind it. */
public final class SilenceChart extends JPanel {

    private final transient Consumer<List<Silence>> picked;
    private final ChartPanel panel = new ChartPanel(null);
    private transient SilenceGroups groups = SilenceGroups.of(List.of());

    public SilenceChart(Consumer<List<Silence>> picked) {
        super(new BorderLayout());
        this.picked = picked;
        panel.setPopupMenu(null);
        panel.setDomainZoomable(false);
        panel.setRangeZoomable(false);
        panel.setMinimumDrawWidth(0);
        panel.setMinimumDrawHeight(0);
        panel.setMaximumDrawWidth(8192);
        panel.setMaximumDrawHeight(8192);
        panel.setOpaque(true);
        panel.addChartMouseListener(new Picking());
        panel.getAccessibleContext().setAccessibleName("Silence time by pattern");
        add(panel);
        redraw();
    }

    public void setSilences(List<Silence> silences) {
        groups = SilenceGroups.of(silences);
        redraw();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        // called by the constructor above before there is anything to draw
        if (groups != null) {
            redraw();
        }
    }

    private void redraw() {
        Font font = UIManager.getFont("Label.font");
        Font readable = font == null
                ? new Font(Font.SANS_SERIF, Font.PLAIN, 13)
                : font.deriveFont(Math.max(13f, font.getSize2D()));
        WaveformPalette palette = WaveformPalette.current();
        panel.setChart(SilenceBars.chart(groups, palette, readable));
        panel.setBackground(palette.background());
    }

    private final class Picking implements ChartMouseListener {
        @Override
        public void chartMouseClicked(ChartMouseEvent event) {
            if (event.getEntity() instanceof CategoryItemEntity bar) {
                picked.accept(groups.of(
                        String.valueOf(bar.getColumnKey()), SilenceBars.category(String.valueOf(bar.getRowKey()))));
            }
        }

        @Override
        public void chartMouseMoved(ChartMouseEvent event) {
            // bars tell their figures in tooltips of their own
        }
    }
}
