// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.callchat.api.spi.Progress;

/** Where a model can be fetched from. What it brings is verified by its caller. */
interface ModelSource {

    /** Short and fit for a file name. */
    String id();

    /** What people call this source of this model; empty when the model is not there. */
    Optional<String> offers(CatalogueModel model);

    /**
     * Brings the file.
     *
     * @param part to write; what an earlier attempt left there may be continued
     * @throws IOException whose message says in a few words why it could not be had
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    void fetch(CatalogueModel model, Path part, Progress progress) throws IOException;
}
