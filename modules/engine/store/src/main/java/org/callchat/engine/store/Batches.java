// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Batch;

/** The imports that orders came with. */
public interface Batches {

    /** Notes an import; one under a name that is there adds to it. */
    void note(String name, String who, String source, Batch.Asked asked, Instant now);

    /** All, the last first. */
    List<Batch> all();

    Optional<Batch> named(String name);
}
