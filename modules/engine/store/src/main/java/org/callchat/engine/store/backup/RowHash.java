// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The SHA-256 of a row: for each column, in order of its name in lower case, the name, a kind and the value. Whole numbers
 * and other numbers are decimal text, texts UTF-8, moments microseconds UTC, bytes themselves; each with its length
 * before it. The declared width of a number, and whether bytes are a BLOB, make no difference.
 */
final class RowHash {
    private record Column(int index, String name, int type) {}

    private final List<Column> columns = new ArrayList<>();

    RowHash(ResultSetMetaData table) throws SQLException {
        for (int i = 1; i <= table.getColumnCount(); i++) {
            columns.add(new Column(i, table.getColumnLabel(i).toLowerCase(Locale.ROOT), table.getColumnType(i)));
        }
        columns.sort(Comparator.comparing(Column::name));
    }

    byte[] of(ResultSet row, MessageDigest digest) throws SQLException {
        for (Column column : columns) {
            add(digest, 'n', column.name());
            value(row, column, digest);
        }
        return digest.digest();
    }

    private static void value(ResultSet row, Column column, MessageDigest digest) throws SQLException {
        int i = column.index();
        switch (column.type()) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> bytes(row, i, digest);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                long number = row.getLong(i);
                add(digest, row, 'i', Long.toString(number));
            }
            case Types.BIT, Types.BOOLEAN -> {
                boolean flag = row.getBoolean(i);
                add(digest, row, 'b', Boolean.toString(flag));
            }
            case Types.REAL, Types.FLOAT, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC -> {
                double number = row.getDouble(i);
                add(digest, row, 'd', Double.toString(number));
            }
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                Timestamp moment = row.getTimestamp(i, Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT));
                add(
                        digest,
                        row,
                        't',
                        moment == null
                                ? ""
                                : moment.toInstant()
                                        .truncatedTo(ChronoUnit.MICROS)
                                        .toString());
            }
            default -> {
                String text = row.getString(i);
                add(digest, row, 's', text == null ? "" : text);
            }
        }
    }

    private static void bytes(ResultSet row, int i, MessageDigest digest) throws SQLException {
        try (InputStream in = row.getBinaryStream(i)) {
            if (in == null) {
                digest.update((byte) '0');
                return;
            }
            MessageDigest content = sha256();
            byte[] buffer = new byte[1 << 14];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                content.update(buffer, 0, n);
            }
            digest.update((byte) 'x');
            digest.update(content.digest());
        } catch (IOException e) {
            throw new SQLException("bytes of a row cannot be read", e);
        }
    }

    private static void add(MessageDigest digest, ResultSet row, char kind, String value) throws SQLException {
        if (row.wasNull()) {
            digest.update((byte) '0');
        } else {
            add(digest, kind, value);
        }
    }

    private static void add(MessageDigest digest, char kind, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
