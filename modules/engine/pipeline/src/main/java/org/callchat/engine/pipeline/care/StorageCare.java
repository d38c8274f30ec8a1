// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.spi.Progress;

/** Looks after the disk of an open workspace. Each task runs alone; calls go on meanwhile. */
public interface StorageCare {

    /**
     * Takes a full backup, restores a copy to count and hash its tables, and drops backups that are too old.
     *
     * @param elsewhere a folder of backups other than the usual one, where nothing is dropped
     * @throws org.callchat.api.model.CallFailure when it cannot be made; nothing is left of it then
     */
    SavedState backUp(Optional<Path> elsewhere, Progress progress);

    /** Saves what was recorded since the last backup, in the same way. */
    SavedState saveIncrement(Progress progress);

    /** What lies in one part of the workspace, and what of it is or would be deleted. */
    record Part(String name, long files, long bytes, long doomedFiles, long doomedBytes) {}

    /**
     * Deletes what the settings do not allow to stay, the oldest first; never what a call in hand needs.
     *
     * @param dryRun only look
     */
    List<Part> clean(boolean dryRun, Progress progress);

    /**
     * Writes results of completed orders into a zip, proves it, and only then removes the orders with everything that is
     * kept of them alone.
     *
     * @throws org.callchat.api.model.CallFailure when the zip cannot be made or an order changed meanwhile; all orders
     *     stay then
     */
    Archived archive(ArchiveRequest request, Progress progress);

    /**
     * What to archive.
     *
     * @param before orders that were completed and not touched since
     * @param batch only this one's
     * @param file a zip that is not there yet; empty for one in the folder {@code archive} of the workspace
     */
    record ArchiveRequest(Instant before, Optional<String> batch, Optional<Path> file) {}

    /**
     * What became of it.
     *
     * @param file empty when there was nothing to archive
     * @param bytes of the zip
     * @param freed bytes of recordings and caches that went with the orders
     */
    record Archived(Optional<Path> file, long orders, long bytes, long freed) {}

    /**
     * Gives the room of deleted rows back, rebuilds indexes and takes statistics anew. Work that needs a table waits
     * meanwhile.
     *
     * @return size of the database before and after, in bytes
     */
    Compressed compress(Progress progress);

    record Compressed(long before, long after) {}

    /** Begins to do all this at the times that the settings say, until the workspace is closed. */
    void begin();

    /** What the tasks came to last, by their names. */
    Map<String, Outcome> last();

    /** How a task ended, in words. */
    record Outcome(Instant at, boolean good, String words) {}
}
