// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.time.Duration;
import java.util.Optional;

/**
 * A call that is still to be finished.
 *
 * @param audio how long the recording is, where that is known before it is decoded
 * @param inHandFor how long a worker has had it; empty while it waits
 * @param notBefore how long it must wait before it may be taken
 */
public record OpenCall(Optional<Duration> audio, Optional<Duration> inHandFor, Duration notBefore) {

    public static OpenCall waiting(Optional<Duration> audio) {
        return new OpenCall(audio, Optional.empty(), Duration.ZERO);
    }
}
