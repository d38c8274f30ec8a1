// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.List;
import java.util.Optional;

/**
 * One call's result: what {@code chat-analysis/1} writes and the store keeps.
 *
 * @param recording empty when the sound could not be decoded
 * @param transcript empty when the call was not transcribed
 * @param failures what went wrong on the way; a result may exist in spite of them
 */
public record CallAnalysis(
        CallRecord call,
        Optional<Recording> recording,
        Optional<Transcript> transcript,
        Findings findings,
        Timings timings,
        List<Failure> failures) {

    public CallAnalysis {
        failures = List.copyOf(failures);
    }

    public OrderId order() {
        return call.order();
    }

    /** A call that came to nothing. */
    public static CallAnalysis failed(CallRecord call, List<Failure> failures) {
        return new CallAnalysis(call, Optional.empty(), Optional.empty(), Findings.NONE, Timings.NONE, failures);
    }
}
