// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.callchat.cli.terminal.Figures;
import org.callchat.engine.pipeline.care.SavedState;

/** Backups in words. */
record SavedStateText(Session session) {

    /** A moment as this place counts time. */
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                .withZone(session.clock().getZone())
                .format(at);
    }

    String contents(SavedState state) {
        return Figures.count(rows(state, "orders"), "order") + " and "
                + Figures.count(rows(state, "analyses"), "result") + " as of " + moment(state.at()) + " ("
                + kind(state) + ", " + Figures.bytes(state.bytes()) + ")";
    }

    static String kind(SavedState state) {
        return state.isFull() ? "full" : "increment";
    }

    static long rows(SavedState state, String table) {
        return state.rows().getOrDefault(table, 0L);
    }
}
