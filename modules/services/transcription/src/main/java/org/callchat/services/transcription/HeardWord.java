// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.Optional;

/**
 * A word as a model heard it, in the time of its window.
 *
 * @param confidence 0…1, the mean probability of its tokens
 * @param from where the model's attention came to it
 * @param to where the model's attention went on; later than the word when a pause follows
 */
record HeardWord(String text, Optional<Double> confidence, Optional<Duration> from, Optional<Duration> to) {

    HeardWord(String text) {
        this(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isAligned() {
        return from.isPresent() && to.isPresent();
    }
}
