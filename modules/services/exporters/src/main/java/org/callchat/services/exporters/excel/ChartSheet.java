// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.callchat.services.exporters.charts.BatchChart;
import org.callchat.services.exporters.charts.BatchChart.Mark;

/** Native charts, two in a row, and beside them the figures that they are drawn from. */
final class ChartSheet {
    private static final int COLUMNS = 10;
    private static final int ROWS = 20;
    private static final int IN_ROW = 2;
    private static final int DATA_COLUMN = IN_ROW * (COLUMNS + 1) + 1;

    private final XSSFSheet sheet;
    private final Styles styles;
    private int nextDataRow;

    ChartSheet(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void draw(List<BatchChart> charts) {
        sheet.setDisplayGridlines(false);
        PrintLayout.wide(sheet);
        sheet.setColumnWidth(DATA_COLUMN, 40 * 256);
        sheet.setColumnWidth(DATA_COLUMN + 1, 18 * 256);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int i = 0; i < charts.size(); i++) {
            int column = i % IN_ROW * (COLUMNS + 1);
            int row = i / IN_ROW * (ROWS + 1);
            XSSFClientAnchor place = drawing.createAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + ROWS);
            draw(drawing.createChart(place), charts.get(i));
        }
    }

    private void draw(XSSFChart drawn, BatchChart chart) {
        CellRangeAddress labels = data(chart);
        CellRangeAddress values = labels.copy();
        values.setFirstColumn(DATA_COLUMN + 1);
        values.setLastColumn(DATA_COLUMN + 1);
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromStringCellRange(sheet, labels);
        XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromNumericCellRange(sheet, values);
        numbers.setFormatCode(chart.unit().format());
        new NativeChart(drawn, chart).plot(names, numbers);
    }

    /** @return the cells with the labels */
    private CellRangeAddress data(BatchChart chart) {
        Row head = row(nextDataRow++);
        head.createCell(DATA_COLUMN).setCellValue(chart.title());
        head.createCell(DATA_COLUMN + 1).setCellValue(chart.unit().label());
        head.getCell(DATA_COLUMN).setCellStyle(styles.head());
        head.getCell(DATA_COLUMN + 1).setCellStyle(styles.head());
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(
                sheet.getWorkbook().createDataFormat().getFormat(chart.unit().format()));
        int first = nextDataRow;
        for (Mark mark : chart.marks()) {
            Row row = row(nextDataRow++);
            row.createCell(DATA_COLUMN).setCellValue(CellText.of(mark.label()));
            row.getCell(DATA_COLUMN).setCellStyle(styles.quoted());
            row.createCell(DATA_COLUMN + 1).setCellValue(mark.value());
            row.getCell(DATA_COLUMN + 1).setCellStyle(style);
        }
        nextDataRow++;
        return new CellRangeAddress(first, first + chart.marks().size() - 1, DATA_COLUMN, DATA_COLUMN);
    }

    private Row row(int at) {
        Row row = sheet.getRow(at);
        return row == null ? sheet.createRow(at) : row;
    }
}
