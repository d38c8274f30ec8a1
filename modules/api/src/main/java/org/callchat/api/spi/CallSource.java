// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;

/** Where calls come from. */
public interface CallSource extends Provider {

    /**
     * Lists the calls that the settings point at, without reading any sound.
     *
     * @throws org.callchat.api.model.CallFailure when the source as a whole cannot be read
     */
    Listing list(Settings settings, Progress progress);

    /**
     * Opens one recording. The caller closes it.
     *
     * @throws org.callchat.api.model.CallFailure with a code that tells whether trying again makes sense
     */
    Content open(RecordingReference reference, Settings settings) throws IOException;

    /**
     * The recording as a file, where it lies on this machine anyway and need not be fetched.
     *
     * @throws org.callchat.api.model.CallFailure as {@link #open}
     */
    default Optional<Path> file(RecordingReference reference) {
        return Optional.empty();
    }

    /** What a source has, and what of it could not be used. */
    record Listing(List<Found> calls, List<Refusal> refused) {
        public Listing {
            calls = List.copyOf(calls);
            refused = List.copyOf(refused);
        }
    }

    /** A call and where its recording is. */
    record Found(CallRecord call, RecordingReference reference) {}

    /**
     * An entry that cannot become an order.
     *
     * @param where file and line, e.g. {@code manifest.csv:12}
     * @param reason cause and remedy
     */
    record Refusal(String where, String reason) {}

    /**
     * A recording's bytes.
     *
     * @param name file name, for people and as a hint for the codec; never used as a path
     * @param length in bytes, where it is known
     */
    record Content(String name, Optional<Long> length, java.io.InputStream bytes) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
