// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * An Excel workbook. Tables that grow with the number of calls are streamed to disk row by row; the sheets around them,
 * with charts, formulas and the pivot table, are small and held in memory until the end.
 *
 * <ul>
 *   <li>Dates are dates (the clock on the wall where the call was), lengths are durations, shares are percentages.
 *   <li>Formulas carry the values they come to, so that they read right even where nothing recalculates.
 *   <li>Text stays text, whatever it looks like. A table longer than a sheet goes on in a next sheet, a text longer than
 *       a cell in the sheet of long texts.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters.excel;
