// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.callchat.cli.terminal.Text;

/** One line per record, and its stack trace for those who mend programs. */
final class LogLine extends Formatter {

    @Override
    public String format(LogRecord entry) {
        return entry.getInstant() + " " + brief(entry) + "\n" + trace(entry);
    }

    /** Level, place and message on one line. */
    static String brief(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        String cause = thrown == null ? "" : " (" + thrown + ")";
        return entry.getLevel().getName() + " " + entry.getLoggerName() + ": "
                + Text.clean(new LogLine().formatMessage(entry) + cause);
    }

    private static String trace(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
