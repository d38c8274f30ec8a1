// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.List;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.callchat.services.exporters.charts.BatchChart;
import org.callchat.services.exporters.charts.BatchChart.Shape;

/** Plots one chart so that the spreadsheet draws it. */
final class NativeChart {
    private static final List<String> CATEGORIES = List.of(Palette.SHORT, Palette.MEDIUM, Palette.LONG);
    private static final int GAP_PERCENT = 60;

    /** More would hide the line. */
    private static final int MOST_MARKERS = 31;

    private final XSSFChart drawn;
    private final BatchChart chart;
    private final XDDFCategoryAxis names;
    private final XDDFValueAxis numbers;

    NativeChart(XSSFChart drawn, BatchChart chart) {
        this.drawn = drawn;
        this.chart = chart;
        boolean isLying = chart.shape() == Shape.BARS;
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        names = drawn.createCategoryAxis(isLying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        numbers = drawn.createValueAxis(isLying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        numbers.setCrosses(isLying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        numbers.setCrossBetween(AxisCrossBetween.BETWEEN);
        numbers.setMinimum(0);
        numbers.setNumberFormat(chart.unit().format());
        numbers.setTitle(chart.unit().label());
        numbers.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        if (isLying) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        }
    }

    void plot(XDDFDataSource<String> labels, XDDFNumericalDataSource<Double> values) {
        XDDFChartData data =
                drawn.createData(chart.shape() == Shape.LINE ? ChartTypes.LINE : ChartTypes.BAR, names, numbers);
        data.setVaryColors(false);
        XDDFChartData.Series series = data.addSeries(labels, values);
        series.setTitle(chart.unit().label());
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(chart.shape() == Shape.BARS ? BarDirection.BAR : BarDirection.COL);
            bars.setGapWidth(GAP_PERCENT);
            series.setFillProperties(fill(Palette.ACCENT));
            if (chart.id().equals("categories")) {
                for (int i = 0; i < CATEGORIES.size(); i++) {
                    series.getDataPoint(i).setFillProperties(fill(CATEGORIES.get(i)));
                }
            }
        } else if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(chart.marks().size() > MOST_MARKERS ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
            line.setLineProperties(new XDDFLineProperties(fill(Palette.ACCENT)));
        }
        drawn.plot(data);
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(Palette.rgb(colour)));
    }
}
