// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How many orders match. Turning pages asks the same again and again; where nobody else can write to the database, the
 * answer is remembered until this process has written.
 */
final class Totals {
    private static final int REMEMBERED = 32;

    private final Transactions transactions;
    private final boolean alone;
    private final Map<Filter, Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Filter, Counted> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Filter(String where, Map<String, Object> values) {}

    private record Counted(long writes, long total) {}

    Totals(Transactions transactions, SqlDialect dialect) {
        this.transactions = transactions;
        this.alone = dialect.sharedClock().isEmpty();
    }

    /** @param where the condition in SQL, with names for these values */
    long of(Handle handle, String where, Map<String, Object> values) {
        Filter filter = new Filter(where, Map.copyOf(values));
        long writes = transactions.writes();
        synchronized (counted) {
            Counted known = counted.get(filter);
            if (alone && known != null && known.writes() == writes) {
                return known.total();
            }
        }
        long total = handle.createQuery("SELECT COUNT(*) FROM orders o" + where)
                .bindMap(values)
                .mapTo(Long.class)
                .one();
        synchronized (counted) {
            counted.put(filter, new Counted(writes, total));
        }
        return total;
    }
}
