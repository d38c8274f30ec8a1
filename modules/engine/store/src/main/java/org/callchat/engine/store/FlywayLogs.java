// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Flyway speak quietly: its warnings are about editions and versions of databases, and what goes wrong it throws.
 * Public because Flyway makes it by name.
 */
public final class FlywayLogs implements LogCreator {

    @Override
    public Log createLogger(Class<?> owner) {
        return new QuietLog(LoggerFactory.getLogger(owner));
    }

    private record QuietLog(Logger log) implements Log {
        @Override
        public void debug(String message) {
            log.trace(message);
        }

        @Override
        public void info(String message) {
            log.debug(message);
        }

        @Override
        public void warn(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message, Exception e) {
            log.debug(message, e);
        }

        @Override
        public void notice(String message) {
            log.debug(message);
        }
    }
}
