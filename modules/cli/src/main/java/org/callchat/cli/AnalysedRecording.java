// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;

/**
 * What is said of one recording at the end.
 *
 * @param worked time spent on it, over all steps
 * @param problem what went wrong last
 * @param failed whether it came to nothing; a problem on the way to a result does not count
 */
record AnalysedRecording(
        Path recording, CallDigest digest, Duration worked, Optional<Problem> problem, boolean failed) {

    /** Code and words. */
    record Problem(FailureCode code, String message) {}

    static AnalysedRecording of(Path recording, CallAnalysis call) {
        Duration worked = call.timings().steps().values().stream().reduce(Duration.ZERO, Duration::plus);
        Optional<Problem> last = call.failures().stream()
                .reduce((earlier, later) -> later)
                .map((Failure f) -> new Problem(f.code(), f.message()));
        boolean failed = last.isPresent() && call.transcript().isEmpty();
        return new AnalysedRecording(recording, CallDigest.of(call), worked, last, failed);
    }

    /** The same recording, of which the result could not be kept. */
    AnalysedRecording lost(CallFailure why) {
        Problem lost = new Problem(why.code(), why.explanation());
        return new AnalysedRecording(recording, digest, worked, Optional.of(lost), true);
    }

    String name() {
        return String.valueOf(recording.getFileName());
    }
}
