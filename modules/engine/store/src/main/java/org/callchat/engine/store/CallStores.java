// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Opens stores. */
public final class CallStores {
    private CallStores() {}

    /**
     * Opens the embedded database in a folder, creating it if it is not there and bringing its tables up to date.
     *
     * @param databaseFolder a folder of the workspace, used by one process at a time
     * @param logs where the database writes its own log; the first database a process opens decides
     * @throws org.callchat.api.model.CallFailure when it is damaged, in use, or made by a newer CHAT
     */
    public static CallStore derby(Path databaseFolder, Path logs) {
        DerbyDatabase database = DerbyDatabase.open(databaseFolder, logs);
        return new JdbiCallStore(database.dataSource(), database::close);
    }

    /** Opens the database of a workspace. */
    public static CallStore derby(Workspace workspace) {
        return derby(workspace, database -> {});
    }

    /**
     * Opens the database of a workspace.
     *
     * @param beforeMigration is handed an existing database whose tables are about to change; when it throws, nothing is
     *     changed and the database is not opened
     */
    public static CallStore derby(Workspace workspace, Consumer<DataSource> beforeMigration) {
        DerbyDatabase database = DerbyDatabase.open(workspace.database(), workspace.logs(), beforeMigration);
        return new JdbiCallStore(database.dataSource(), database::close);
    }
}
