// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * One RFC 4180 table per kind of thing, joined by {@code order_id}.
 *
 * <ul>
 *   <li>UTF-8 with a byte order mark, because Excel takes a file without one for something else; CRLF line ends.
 *   <li>Columns are named in snake case with the unit in the name; times are seconds with three decimals. A cell is empty
 *       when its value is not known or was not measured, never 0.
 *   <li>A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters.csv;
