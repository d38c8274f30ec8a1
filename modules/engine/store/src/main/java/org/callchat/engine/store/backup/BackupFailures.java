// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;

/** What can go wrong with backups, in a person's words. */
final class BackupFailures {
    static final FailureCode NOT_MADE = new FailureCode("SYS_RES_BACKUP");
    static final FailureCode DAMAGED = new FailureCode("SYS_DATA_BACKUP");
    static final FailureCode NONE = new FailureCode("SYS_STATE_NO_BACKUP");
    static final FailureCode NOT_RESTORED = new FailureCode("SYS_RES_RESTORE");

    static final FailureCode NOT_OURS = new FailureCode("SYS_STATE_TEAM_STORE");

    private static final long FULL = 4L << 20;

    private BackupFailures() {}

    static CallFailure notMade(Path folder, Exception cause) {
        return new CallFailure(
                NOT_MADE,
                "No backup could be made in " + folder + " (" + (isFull(folder) ? "the disk is full" : reason(cause))
                        + "). The workspace and earlier backups are untouched. Free some space there, or choose another"
                        + " folder with --to or storage.backup_folder.",
                cause);
    }

    static CallFailure notOurs(String product) {
        return new CallFailure(
                NOT_OURS,
                "The orders are kept by a server (" + product + "), which is backed up with its own tools: pg_dump"
                        + " --format=custom --file=chat.dump DATABASE, and pg_restore to put it back. Have its administrator"
                        + " do that every day; settings and vocabularies lie in the workspace's configuration folder.");
    }

    static CallFailure damaged(String name, String detail) {
        return damaged(name, detail, null);
    }

    static CallFailure damaged(String name, String detail, @org.jspecify.annotations.Nullable Exception cause) {
        return new CallFailure(
                DAMAGED,
                "The backup " + name + " is damaged: " + detail
                        + ". Take another one; 'chat backup list' shows what there is.",
                cause);
    }

    static CallFailure none(String wanted, Path folder) {
        return new CallFailure(
                NONE, "There is no backup " + wanted + " in " + folder + ". 'chat backup list' shows what there is.");
    }

    static CallFailure notRestored(Path folder, Exception cause) {
        return new CallFailure(
                NOT_RESTORED,
                "The backup could not be restored into " + folder + " (" + reason(cause)
                        + "). What was there before is untouched. Free some space, or name another workspace with --to.",
                cause);
    }

    /** The database does not always say so. */
    private static boolean isFull(Path folder) {
        try {
            return Files.isDirectory(folder) && Files.getFileStore(folder).getUsableSpace() < FULL;
        } catch (IOException e) {
            return false;
        }
    }

    static String reason(Throwable thrown) {
        Throwable last = thrown;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        String message = String.valueOf(last.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return "the disk is full";
        }
        return last.getClass().getSimpleName() + ": "
                + message.lines().findFirst().orElse("");
    }
}
