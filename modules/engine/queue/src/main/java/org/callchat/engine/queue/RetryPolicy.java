// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Duration;
import java.util.Optional;
import org.callchat.api.model.CallFailure;

/** Decides after a failed attempt. */
@FunctionalInterface
public interface RetryPolicy {

    /**
     * @param attempts tries so far, this one included; those that failed with another code, an outage on the way perhaps,
     *     are not counted
     * @return how long to wait before the next try; empty when there is no point in another
     */
    Optional<Duration> nextTry(CallFailure failure, int attempts);
}
