// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;

/**
 * A folder that holds everything of one team's work: database, recordings, cache, reports, logs, configuration. Only
 * one process has it open at a time; where the database is on a server, only one works in it, and others may look.
 */
public interface Workspace extends AutoCloseable {
    Path root();

    default Path database() {
        return root().resolve("database");
    }

    /** Recordings that were fetched, named by their hash. */
    default Path recordings() {
        return root().resolve("recordings");
    }

    /** What can be made again: decoded sound, peaks, levels. */
    default Path cache() {
        return root().resolve("cache");
    }

    default Path reports() {
        return root().resolve("reports");
    }

    default Path logs() {
        return root().resolve("logs");
    }

    default Path configuration() {
        return root().resolve("configuration");
    }

    /**
     * Makes the folder this process's own, if it is not.
     *
     * @throws org.callchat.api.model.CallFailure when another has it, which one is said
     */
    void own();

    /** Whether no other process works in it. */
    boolean isOwn();

    /** Backups of database and configuration, unless a setting puts them elsewhere. Made when the first is taken. */
    Path backups();

    @Override
    void close();
}
