// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.callchat.engine.queue.WorkNote;

/**
 * One line per record with the order and stage in hand, and its stack trace for those who mend programs. Has neither
 * phone numbers nor secrets.
 */
public final class LogLine extends Formatter {

    @Override
    public String format(LogRecord entry) {
        return entry.getInstant() + " " + brief(entry) + "\n" + trace(entry);
    }

    /** Level, order, place and message on one line. */
    public static String brief(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        String cause = thrown == null ? "" : " (" + thrown + ")";
        return entry.getLevel().getName() + inHand() + " " + entry.getLoggerName() + ": "
                + oneLine(Redaction.of(new LogLine().formatMessage(entry) + cause));
    }

    private static String inHand() {
        return WorkNote.current()
                .map(note -> " [" + note.order()
                        + note.stage().map(s -> " " + s.id()).orElse("") + "]")
                .orElse("");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static String trace(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return Redaction.of(trace.toString());
    }
}
