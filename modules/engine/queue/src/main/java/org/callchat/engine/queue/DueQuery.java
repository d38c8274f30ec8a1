// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;

/**
 * Asks for the next orders along an index, with a hint that is a comment to every database but Derby: left to itself
 * Derby reads and sorts all orders that wait, each time.
 */
final class DueQuery extends DefaultJdbcCustomization {

    DueQuery() {
        super(true);
    }

    @Override
    public String createSelectDueQuery(String table, int limit, String condition, boolean byPriority) {
        return "SELECT * FROM " + table + " --DERBY-PROPERTIES index=SCHEDULED_TASKS_BY_PRIORITY\n"
                + " WHERE picked = ? AND execution_time <= ? " + condition
                + " ORDER BY priority DESC, execution_time ASC";
    }
}
