// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.choice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Chooses between the usual model and a better, slower one.
 *
 * @param usual name of the model in the settings
 * @param better name of the model for calls that are hard to hear
 * @param longest how long the better one may take for one call
 * @param memory what it needs, in bytes
 */
public record ModelChooser(String usual, String better, Duration longest, long memory) {

    /**
     * A choice.
     *
     * @param isBetter whether it is the better model
     * @param hindrance what kept a call that is hard to hear from it
     * @param because in a sentence without a full stop
     */
    public record Choice(boolean isBetter, Optional<Hindrance> hindrance, String because) {}

    /**
     * What keeps a call from the better model.
     *
     * @param isTime whether it is the time that it is believed to take
     */
    public record Hindrance(String why, boolean isTime) {}

    /**
     * Chooses for one call.
     *
     * @param pace seconds that the better model takes for a second of speech on this machine; empty until it is known
     * @param available memory that is free, in bytes; empty when that is not known
     */
    public Choice choose(SoundConditions sound, Optional<Double> pace, OptionalLong available) {
        List<String> troubles = sound.troubles();
        if (troubles.isEmpty()) {
            return new Choice(false, Optional.empty(), usual + ": the sound is good");
        }
        String hard = "the sound is hard to hear (" + String.join(", ", troubles) + ")";
        return hindrance(sound.speech(), pace, available)
                .map(no -> new Choice(false, Optional.of(no), usual + ": " + hard + ", but " + no.why()))
                .orElseGet(() -> new Choice(true, Optional.empty(), better + ": " + hard));
    }

    /** What keeps a call from the better model, if anything does. */
    public Optional<Hindrance> hindrance(Duration speech, Optional<Double> pace, OptionalLong available) {
        Optional<Duration> predicted = pace.map(p -> Duration.ofMillis(Math.round(p * speech.toMillis())));
        if (predicted.filter(p -> p.compareTo(longest) > 0).isPresent()) {
            return Optional.of(new Hindrance(
                    better + " would take " + minutes(predicted.get()) + ", more than " + minutes(longest), true));
        }
        if (available.isPresent() && available.getAsLong() < memory) {
            return Optional.of(new Hindrance(
                    better + " needs " + (memory >> 20) + " MB of memory and " + (available.getAsLong() >> 20)
                            + " MB are free",
                    false));
        }
        return Optional.empty();
    }

    private static String minutes(Duration time) {
        return time.toSeconds() < 90 ? time.toSeconds() + " s" : Math.round(time.toSeconds() / 60.0) + " min";
    }
}
