// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;

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
        return derby(workspace.database(), workspace.logs());
    }
}
