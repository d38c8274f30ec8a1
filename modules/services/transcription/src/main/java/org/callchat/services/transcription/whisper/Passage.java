// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the model takes for one segment.
 *
 * @param start from the beginning of the sound, as the model believes it
 * @param end may lie beyond the sound
 */
public record Passage(Duration start, Duration end, List<Token> tokens) {
    public Passage {
        tokens = List.copyOf(tokens);
    }

    /**
     * A piece of a word.
     *
     * @param text whole characters
     * @param probability the model gave it, 0…1
     * @param at where the model's attention was when it wrote it, from the beginning of the sound; empty when this model's
     *     attention is not known to follow the sound
     */
    public record Token(String text, double probability, Optional<Duration> at) {}

    public String text() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }
}
