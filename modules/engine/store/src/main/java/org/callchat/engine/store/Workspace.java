// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;

/**
 * A folder that holds everything of one team's work: database, recordings, cache, reports, logs, configuration. Only
 * one process has it open at a time.
 */
public interface Workspace extends AutoCloseable {
    Path root();

    Path database();

    /** Recordings that were fetched, named by their hash. */
    Path recordings();

    /** What can be made again: decoded sound, peaks, levels. */
    Path cache();

    Path reports();

    Path logs();

    Path configuration();

    /** Backups of database and configuration, unless a setting puts them elsewhere. Made when the first is taken. */
    Path backups();

    @Override
    void close();
}
