// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet comes onto paper: landscape, as wide as a page, the head on each. */
final class PrintLayout {
    private PrintLayout() {}

    static void wide(Sheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
    }

    static void table(Sheet sheet) {
        wide(sheet);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }
}
