// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.choice;

import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.TranscriptQuality;

/** Grants a second hearing to calls whose text looks poor, to no more than a share of all calls. */
public final class SecondLook {
    /** A model this unsure of its words has understood little. */
    private static final double LEAST_CONFIDENCE = 0.65;

    /** Conversations repeat themselves, but not so much. */
    private static final double MOST_REPEATED = 0.3;

    /** Text that is packed as well as that and says much twice goes round in circles; long text alone packs well. */
    private static final double REPEATED_IF_PACKED = 0.1;

    private final double share;
    private long calls;
    private long granted;

    /** @param share of the calls at most, 0…1 */
    public SecondLook(double share) {
        this.share = share;
    }

    /** What makes a text look poor; empty when nothing does. */
    public static Optional<String> flaw(Transcript transcript) {
        TranscriptQuality quality = TranscriptQuality.of(transcript);
        Optional<Double> unsure = quality.meanConfidence().filter(c -> c < LEAST_CONFIDENCE);
        if (unsure.isPresent()) {
            return Optional.of("mean confidence " + figure(unsure.get()));
        }
        double repeated = quality.repeated().orElse(0.0);
        boolean packed = quality.compressionRatio().orElse(0.0) > TranscriptQuality.CIRCLING;
        if (repeated > MOST_REPEATED || packed && repeated > REPEATED_IF_PACKED) {
            return Optional.of(Math.round(100 * repeated) + " % of it said before");
        }
        return Optional.empty();
    }

    /** Whether the second text is to be taken: there is one, without a flaw or at least one the model was surer of. */
    public static boolean isGain(Transcript first, Transcript second) {
        return second.wordCount() > 0 && (flaw(second).isEmpty() || confidence(second) > confidence(first));
    }

    /** Counts a call, and says why it is to be heard again if it is. */
    public synchronized Optional<String> granted(Transcript transcript) {
        calls++;
        Optional<String> flaw = flaw(transcript);
        if (flaw.isEmpty() || granted + 1 > share * calls) {
            return Optional.empty();
        }
        granted++;
        return flaw;
    }

    private static double confidence(Transcript transcript) {
        return TranscriptQuality.of(transcript).meanConfidence().orElse(0.0);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
