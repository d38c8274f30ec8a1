// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds, in whatever order and whatever database: how many rows, and the sum of their SHA-256 hashes. Values
 * are read in the few types that all databases agree on.
 */
final class TableSum {
    /** Stands for no value. */
    static final Object NOTHING = new Object();

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private final MessageDigest digest = sha256();
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    static List<Object> row(ResultSet rows, int columns) throws SQLException {
        List<Object> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            Object value = value(rows, i);
            row.add(rows.wasNull() || value == null ? NOTHING : value);
        }
        return row;
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnType(column)) {
            case Types.BIGINT -> rows.getLong(column);
            case Types.INTEGER -> rows.getInt(column);
            case Types.SMALLINT -> rows.getShort(column);
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> rows.getDouble(column);
            case Types.BOOLEAN, Types.BIT -> rows.getBoolean(column);
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> rows.getBytes(column);
            case Types.TIMESTAMP -> rows.getTimestamp(column);
            default -> rows.getString(column);
        };
    }

    void add(List<Object> row) {
        for (Object value : row) {
            byte[] bytes = bytes(value);
            digest.update((byte) (value == NOTHING ? 0 : 1));
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
        rows++;
    }

    private static byte[] bytes(Object value) {
        if (value == NOTHING) {
            return new byte[0];
        }
        return value instanceof byte[] binary ? binary : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    long rows() {
        return rows;
    }

    String hash() {
        // with a leading 1, so that every sum has as many digits
        return HexFormat.of().formatHex(sum.add(MODULUS).toByteArray(), 1, 33);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableSum that && rows == that.rows && sum.equals(that.sum);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, sum);
    }

    @Override
    public String toString() {
        return rows + " rows, " + hash();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
