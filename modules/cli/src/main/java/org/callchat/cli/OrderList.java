// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.CallSource.Refusal;

/**
 * OrderIDs from a CSV file or from lines: those of the column {@code order_id}, else of the first column. A header is
 * welcome and not needed.
 *
 * @param lines each OrderID with the line it stands in first
 * @param refused lines that are no OrderID
 * @param repeated lines that say again what an earlier one said
 */
record OrderList(Map<OrderId, Long> lines, List<Refusal> refused, List<String> repeated) {
    static final int MOST = 1_000_000;
    private static final int LONGEST_FIELD = 10_000;
    private static final int PEEK = 64 * 1024;

    Set<OrderId> orders() {
        return lines.keySet();
    }

    /**
     * Reads a list.
     *
     * @param name of the list, for messages
     * @throws UsageProblem when this is no such list or an endless one
     */
    static OrderList read(InputStream from, String name) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8), PEEK);
        OrderList list = new OrderList(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD * 64)
                .ofCsvRecord(text)) {
            int column = -1;
            for (CsvRecord line : records) {
                if (column < 0) {
                    column = headerColumn(line);
                    if (column >= 0) {
                        continue;
                    }
                    column = 0;
                }
                list.add(line, column, name);
            }
        } catch (CsvParseException e) {
            throw new UsageProblem(name + " is no list of OrderIDs: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return list;
    }

    private void add(CsvRecord line, int column, String name) {
        String id = column < line.getFieldCount() ? line.getField(column).strip() : "";
        long number = line.getStartingLineNumber();
        String where = name + ":" + number;
        if (lines.size() + refused.size() + repeated.size() >= MOST) {
            throw new UsageProblem(name + " has more than " + MOST + " lines; give it in parts");
        }
        if (!OrderId.isValid(id)) {
            refused.add(new Refusal(where, reason(id)));
            return;
        }
        Long first = lines.putIfAbsent(new OrderId(id), number);
        if (first != null) {
            repeated.add(where + " says " + id + " again, which line " + first + " has already");
        }
    }

    private static String reason(String id) {
        if (id.isEmpty()) {
            return "there is no OrderID in this line";
        }
        String shown = id.length() <= 80 ? id : id.substring(0, 80) + "...";
        return "\"" + shown + "\" is no OrderID: use 1 to 64 letters, digits, '.', '_' or '-'";
    }

    /** The place of {@code order_id} in a header; -1 when the line is no header. */
    private static int headerColumn(CsvRecord line) {
        for (int i = 0; i < line.getFieldCount(); i++) {
            String field = line.getField(i).strip().toLowerCase(java.util.Locale.ROOT);
            if (field.equals("order_id") || field.equals("orderid") || field.equals("order id")) {
                return i;
            }
        }
        return -1;
    }

    /** Skips a byte order mark and looks at the first line: what no OrderID can contain separates fields. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(PEEK);
        char[] start = new char[PEEK / 2];
        int length = text.read(start);
        text.reset();
        String first =
                new String(start, 0, Math.max(0, length)).lines().findFirst().orElse("");
        boolean comma = first.indexOf(',') >= 0;
        return comma ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
