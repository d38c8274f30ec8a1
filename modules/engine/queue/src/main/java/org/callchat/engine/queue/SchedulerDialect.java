// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** How the scheduler talks to the database: times are UTC, and the next orders are found along an index. */
final class SchedulerDialect extends DefaultJdbcCustomization {

    SchedulerDialect() {
        super(true);
    }

    /**
     * The hint is a comment to every database but Derby, which, left to itself, reads and sorts all orders that wait,
     * each time.
     */
    @Override
    public String createSelectDueQuery(String table, int limit, String condition, boolean byPriority) {
        return "SELECT * FROM " + table + " --DERBY-PROPERTIES index=SCHEDULED_TASKS_BY_PRIORITY\n"
                + " WHERE picked = ? AND execution_time <= ? " + condition
                + " ORDER BY priority DESC, execution_time ASC FETCH FIRST " + limit + " ROWS ONLY";
    }

    /** With a calendar of its own: the one that the scheduler shares between its threads is not safe to share. */
    @Override
    public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        statement.setTimestamp(index, value == null ? null : Timestamp.from(value), utc());
    }

    @Override
    public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column, utc());
        return value == null ? null : value.toInstant();
    }

    static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }
}
