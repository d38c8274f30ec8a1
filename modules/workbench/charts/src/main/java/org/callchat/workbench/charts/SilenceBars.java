// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Font;
import java.util.Arrays;
import java.util.Locale;
import org.callchat.api.model.Silence;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws {@link SilenceGroups} as lying bars in the colours of the waveform. */
final class SilenceBars {

    private SilenceBars() {}

    static JFreeChart chart(SilenceGroups groups, WaveformPalette palette, Font font) {
        JFreeChart chart = ChartFactory.createStackedBarChart(
                null, null, "seconds of silence", data(groups), PlotOrientation.HORIZONTAL, true, true, false);
        chart.setBackgroundPaint(palette.background());
        chart.getLegend().setBackgroundPaint(palette.background());
        chart.getLegend().setItemPaint(palette.text());
        chart.getLegend().setItemFont(font);
        chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        style(chart.getCategoryPlot(), palette, font);
        return chart;
    }

    /** The category whose series has this name. */
    static Silence.Category category(String series) {
        return Silence.Category.valueOf(series.toUpperCase(Locale.ROOT));
    }

    private static DefaultCategoryDataset data(SilenceGroups groups) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Silence.Category category : Silence.Category.values()) {
            for (String pattern : groups.byPattern().keySet()) {
                double seconds = SilenceGroups.seconds(groups.of(pattern, category));
                data.addValue(seconds == 0 ? null : seconds, SilenceText.category(category), pattern);
            }
        }
        return data;
    }

    private static void style(CategoryPlot plot, WaveformPalette palette, Font font) {
        plot.setBackgroundPaint(palette.background());
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(palette.grid());
        plot.setNoDataMessage("No silences in this call");
        plot.setNoDataMessageFont(font);
        plot.setNoDataMessagePaint(palette.muted());
        plot.setInsets(new RectangleInsets(8, 8, 4, 16));
        plot.getDomainAxis().setTickLabelFont(font);
        plot.getDomainAxis().setTickLabelPaint(palette.text());
        plot.getDomainAxis().setAxisLineVisible(false);
        plot.getDomainAxis().setTickMarksVisible(false);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.getRangeAxis().setTickLabelFont(font);
        plot.getRangeAxis().setTickLabelPaint(palette.muted());
        plot.getRangeAxis().setLabelFont(font);
        plot.getRangeAxis().setLabelPaint(palette.muted());
        plot.getRangeAxis().setAxisLineVisible(false);
        if (plot.getRangeAxis() instanceof NumberAxis seconds) {
            seconds.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        plot.setRenderer(renderer(palette));
    }

    private static StackedBarRenderer renderer(WaveformPalette palette) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.16);
        renderer.setDefaultToolTipGenerator((data, row, column) -> String.format(
                Locale.ROOT,
                "%s, %s: %.1f s. Click to select.",
                data.getColumnKey(column),
                data.getRowKey(row),
                data.getValue(row, column).doubleValue()));
        Arrays.stream(Silence.Category.values())
                .forEach(category -> renderer.setSeriesPaint(category.ordinal(), palette.colour(category)));
        return renderer;
    }
}
