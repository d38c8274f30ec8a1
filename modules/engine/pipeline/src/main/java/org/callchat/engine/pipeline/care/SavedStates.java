// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.spi.Progress;

/** The backups of a workspace. Works without its database, which may be the reason why somebody looks here. */
public interface SavedStates {

    /** Where they lie. */
    Path folder();

    /** The oldest first. */
    List<SavedState> list();

    /** Folders that look like backups and are none. */
    List<String> broken();

    /**
     * Chooses one: by its name or path, or the newest that holds nothing later than a moment, or the newest of all.
     *
     * @throws org.callchat.api.model.CallFailure when there is none
     */
    SavedState find(Optional<String> name, Optional<Instant> notAfter);

    /** Restores it into a scratch folder and compares files, rows and hashes with what its manifest says. */
    Proof verify(SavedState state, Progress progress);

    /**
     * What a restored copy showed.
     *
     * @param chain the backups that were needed, the full one first
     * @param rows of each table of the restored copy
     * @param problems empty when all is well
     */
    record Proof(SavedState state, List<String> chain, java.util.Map<String, Long> rows, List<String> problems) {
        public Proof {
            chain = List.copyOf(chain);
            problems = List.copyOf(problems);
        }

        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    /**
     * Puts it into a workspace, having proved it there. Nothing is replaced before that, and what is replaced is kept.
     *
     * @return where that lies, if there was anything
     * @throws org.callchat.api.model.CallFailure when the workspace is in use or the backup is damaged; nothing is
     *     changed then
     */
    Optional<Path> restore(SavedState state, Path workspace, Progress progress);
}
