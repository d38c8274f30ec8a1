// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Parameter;
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
     * The calls of these OrderIDs; one that this source does not have is simply not among them.
     *
     * @throws org.callchat.api.model.CallFailure as {@link #list}
     */
    default Listing find(Set<OrderId> orders, Settings settings, Progress progress) {
        Listing all = list(settings, progress);
        return new Listing(
                all.calls().stream()
                        .filter(found -> orders.contains(found.call().order()))
                        .toList(),
                all.refused());
    }

    /**
     * One page of what {@link #list} lists, for people who look before they import.
     *
     * @param cursor where the page before said that the next one begins; empty for the first
     */
    default Page page(Settings settings, Optional<String> cursor, Progress progress) {
        Listing all = list(settings, progress);
        return new Page(all, Optional.empty(), Optional.of((long) all.calls().size()));
    }

    /** What can be searched for, where this source knows. */
    default Optional<CallCatalogue> catalogue(Settings settings) {
        return Optional.empty();
    }

    /** This source, able to ask for the secrets it needs. */
    default CallSource with(Secrets secrets) {
        return this;
    }

    /**
     * Opens one recording. The caller closes it.
     *
     * @throws org.callchat.api.model.CallFailure with a code that tells whether trying again makes sense
     */
    Content open(RecordingReference reference, Settings settings) throws IOException;

    /**
     * Brings a recording onto this machine in this source's own way, which may go on where an earlier try broke off.
     *
     * @param folder of this recording alone, made when it is needed; what a try leaves in it the next one finds again
     * @return the whole recording as a file in the folder; empty when it is to be read from {@link #open}
     * @throws org.callchat.api.model.CallFailure as {@link #open}
     */
    default Optional<Fetched> fetch(RecordingReference reference, Settings settings, Path folder, Progress progress)
            throws IOException {
        return Optional.empty();
    }

    /** Those of its parameters that matter when a recording is opened; the others say which calls to list. */
    default List<Parameter<?>> fetchParameters() {
        return List.of();
    }

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

    /**
     * Part of a listing.
     *
     * @param next where the next page begins; empty on the last
     * @param total calls on all pages together, where the source knows
     */
    record Page(Listing listing, Optional<String> next, Optional<Long> total) {}

    /**
     * A recording that was brought here.
     *
     * @param name as {@link Content#name}
     */
    record Fetched(String name, Path file) {}

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
