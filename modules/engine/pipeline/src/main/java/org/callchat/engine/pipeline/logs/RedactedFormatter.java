// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.logs;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Writes as another formatter does, without phone numbers and secrets. */
public final class RedactedFormatter extends Formatter {
    private final Formatter other;

    private RedactedFormatter(Formatter other) {
        this.other = other;
    }

    /** From now on nobody who listens to this logger writes any. */
    public static void wrapAll(Logger logger) {
        for (Handler handler : logger.getHandlers()) {
            Formatter formatter = handler.getFormatter();
            if (formatter != null && !(formatter instanceof RedactedFormatter) && !(handler instanceof LogFiles)) {
                handler.setFormatter(new RedactedFormatter(formatter));
            }
        }
    }

    @Override
    public String format(LogRecord entry) {
        return Redaction.of(other.format(entry));
    }

    @Override
    public String getHead(Handler handler) {
        return other.getHead(handler);
    }

    @Override
    public String getTail(Handler handler) {
        return other.getTail(handler);
    }
}
