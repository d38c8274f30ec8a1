// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.callchat.services.exporters.charts.BatchChart;
import org.callchat.services.exporters.charts.BatchChart.Mark;
import org.callchat.services.exporters.charts.BatchChart.Shape;
import org.callchat.services.exporters.charts.BatchChart.Unit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws a chart as lines and text, sharp at any size. */
final class PdfChart {
    private static final int MOST_LABELS = 12;
    private static final int LONGEST_LABEL = 28;

    private final PdfPages pages;

    PdfChart(PdfPages pages) {
        this.pages = pages;
    }

    Image drawn(BatchChart chart, float width, float height) throws IOException {
        PdfTemplate template = pages.writer().getDirectContent().createTemplate(width, height);
        Graphics2D graphics =
                template.createGraphics(width, height, pages.fonts().mapper());
        chart(chart).draw(graphics, new Rectangle2D.Float(0, 0, width, height));
        graphics.dispose();
        try {
            Image image = Image.getInstance(template);
            image.setAlt(chart.title());
            return image;
        } catch (BadElementException e) {
            throw new IOException(e);
        }
    }

    private JFreeChart chart(BatchChart chart) {
        CategoryPlot plot = new CategoryPlot(data(chart), names(chart), numbers(chart), renderer(chart));
        plot.setOrientation(chart.shape() == Shape.BARS ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Ink.PAPER);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(Ink.LINE);
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        JFreeChart drawn = new JFreeChart(null, pages.fonts().drawn(8), plot, false);
        TextTitle title = new TextTitle(chart.title(), pages.fonts().drawn(9.5f).deriveFont(java.awt.Font.BOLD));
        title.setPaint(Ink.HEAD);
        drawn.setTitle(title);
        drawn.setBackgroundPaint(Ink.PAPER);
        return drawn;
    }

    private DefaultCategoryDataset data(BatchChart chart) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Mark mark : chart.marks()) {
            String shown = pages.fonts().shown(mark.label());
            data.addValue(
                    mark.value(),
                    chart.unit(),
                    shown.length() > LONGEST_LABEL ? shown.substring(0, LONGEST_LABEL) + "…" : shown);
        }
        return data;
    }

    private CategoryAxis names(BatchChart chart) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(pages.fonts().drawn(7));
        names.setTickLabelPaint(Ink.TEXT);
        names.setAxisLinePaint(Ink.QUIET);
        names.setMaximumCategoryLabelWidthRatio(chart.shape() == Shape.BARS ? 0.4f : 1);
        names.setMaximumCategoryLabelLines(2);
        int count = chart.marks().size();
        if (chart.shape() != Shape.BARS && count > MOST_LABELS) {
            names.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
            int every = (count + 2 * MOST_LABELS - 1) / (2 * MOST_LABELS);
            for (int i = 0; i < count; i++) {
                if (i % every != 0) {
                    names.setTickLabelPaint(
                            pages.fonts().shown(chart.marks().get(i).label()), new java.awt.Color(0, 0, 0, 0));
                }
            }
        }
        return names;
    }

    private NumberAxis numbers(BatchChart chart) {
        NumberAxis numbers = new NumberAxis(chart.unit().label());
        numbers.setAutoRangeIncludesZero(true);
        numbers.setTickLabelFont(pages.fonts().drawn(7));
        numbers.setLabelFont(pages.fonts().drawn(7));
        numbers.setTickLabelPaint(Ink.QUIET);
        numbers.setLabelPaint(Ink.QUIET);
        numbers.setAxisLineVisible(false);
        String format = chart.unit() == Unit.SHARE ? "0.#%" : "#,##0.##";
        numbers.setNumberFormatOverride(new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)));
        if (chart.unit() == Unit.COUNT) {
            numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        return numbers;
    }

    private static CategoryItemRenderer renderer(BatchChart chart) {
        if (chart.shape() == Shape.LINE) {
            LineAndShapeRenderer line =
                    new LineAndShapeRenderer(true, chart.marks().size() <= MOST_LABELS);
            line.setSeriesPaint(0, Ink.ACCENT);
            line.setSeriesStroke(0, new BasicStroke(1.4f));
            return line;
        }
        BarRenderer bars = chart.id().equals("categories") ? new CategoryColours() : new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, Ink.ACCENT);
        bars.setMaximumBarWidth(0.12);
        return bars;
    }

    /** Short, medium and long have colours of their own. */
    private static final class CategoryColours extends BarRenderer {
        private static final long serialVersionUID = 1;
        private static final java.awt.Color[] COLOURS = {Ink.SHORT, Ink.MEDIUM, Ink.LONG};

        @Override
        public java.awt.Paint getItemPaint(int row, int column) {
            return COLOURS[Math.min(column, COLOURS.length - 1)];
        }
    }
}
