// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Forecast;

/** How long calls took, what was foretold of the next ones, and what came of that. */
public interface Paces {

    /**
     * A call that waits.
     *
     * @param batch the import it came with
     * @param audio how long it is, where the source says so
     * @param due when it may be taken again after a failure
     */
    record Waiting(String batch, Optional<Duration> audio, Optional<Instant> due) {}

    /**
     * A forecast that was put to the test.
     *
     * @param took how long it took in truth
     */
    record Tested(Instant at, Forecast forecast, Duration took) {}

    /** The last calls that were worked through, the oldest first. */
    List<WorkedCall> worked(int limit);

    /** Every call that waits, in the order in which it will be taken. */
    List<Waiting> waiting();

    /** Keeps a forecast until it is known what came of it. */
    void foretold(Forecast forecast, Instant now);

    /** Nothing is left of what the open forecasts were about: now it is known how long it took. */
    void cameTrue(Instant now);

    /** Something happened that no forecast could know of: the open ones are not put to the test. */
    void overtaken();

    /** The last forecasts that were put to the test, the oldest first. */
    List<Tested> tested(int limit);

    /** Forgets what was measured and foretold before that moment. */
    void forget(Instant before);
}
