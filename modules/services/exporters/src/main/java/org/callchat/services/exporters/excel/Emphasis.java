// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Silence;

/** Colours that follow the values, so that what matters is seen while scrolling. */
final class Emphasis {
    private Emphasis() {}

    static void calls(SheetRanges calls) {
        for (SheetWriter.Filled filled : calls.sheets()) {
            XSSFSheetConditionalFormatting formats = filled.sheet().getSheetConditionalFormatting();
            add(
                    formats,
                    range(calls, filled, "state"),
                    equal(formats, OrderState.DEAD.id(), Palette.LONG_FILL),
                    equal(formats, OrderState.FAILED.id(), Palette.MEDIUM_FILL));
            bars(formats, range(calls, filled, "silence_s"));
            bars(formats, range(calls, filled, "longest_silence_s"));
        }
    }

    static void silences(SheetRanges silences) {
        for (SheetWriter.Filled filled : silences.sheets()) {
            XSSFSheetConditionalFormatting formats = filled.sheet().getSheetConditionalFormatting();
            add(
                    formats,
                    range(silences, filled, "category"),
                    equal(formats, Silence.Category.LONG.id(), Palette.LONG_FILL),
                    equal(formats, Silence.Category.MEDIUM.id(), Palette.MEDIUM_FILL));
            bars(formats, range(silences, filled, "duration_s"));
        }
    }

    private static void add(
            XSSFSheetConditionalFormatting formats, CellRangeAddress range, ConditionalFormattingRule... rules) {
        formats.addConditionalFormatting(new CellRangeAddress[] {range}, rules);
    }

    private static XSSFConditionalFormattingRule equal(
            XSSFSheetConditionalFormatting formats, String word, String colour) {
        XSSFConditionalFormattingRule rule =
                formats.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + word + "\"");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Palette.of(colour));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }

    private static void bars(XSSFSheetConditionalFormatting formats, CellRangeAddress range) {
        add(formats, range, formats.createConditionalFormattingRule(Palette.of(Palette.SHORT)));
    }

    private static CellRangeAddress range(SheetRanges table, SheetWriter.Filled filled, String column) {
        int at = table.table().indexOf(column);
        return new CellRangeAddress(1, filled.last(), at, at);
    }
}
