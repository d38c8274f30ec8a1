// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of the workbook, as red, green and blue in hexadecimal. */
final class Palette {
    static final String INK = "1F3A4D";
    static final String PAPER = "FFFFFF";
    static final String ACCENT = "2E7D9A";
    static final String SHORT = "8FC1B5";
    static final String MEDIUM = "E9B44C";
    static final String LONG = "C8553D";
    static final String MEDIUM_FILL = "FBEFD5";
    static final String LONG_FILL = "F6D9D2";

    private Palette() {}

    static byte[] rgb(String colour) {
        return HexFormat.of().parseHex(colour);
    }

    static XSSFColor of(String colour) {
        return new XSSFColor(rgb(colour), null);
    }
}
