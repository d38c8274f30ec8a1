// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts tokens together until they are whole characters: a token may be a part of one. */
final class TokenText {
    /** No character of UTF-8 is longer. */
    private static final int LONGEST_CHARACTER = 4;

    private final List<Passage.Token> tokens = new ArrayList<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private double probability;
    private int parts;

    void add(byte[] bytes, TokenData token, boolean aligned) {
        begun.writeBytes(bytes);
        probability += Math.max(0, Math.min(1, token.probability));
        parts++;
        boolean whole = isWhole(begun.toByteArray());
        if (whole || begun.size() > bytes.length + LONGEST_CHARACTER) {
            Optional<Duration> at =
                    aligned && token.aligned >= 0 ? Optional.of(WhisperListener.time(token.aligned)) : Optional.empty();
            tokens.add(new Passage.Token(begun.toString(StandardCharsets.UTF_8), probability / parts, at));
            begun.reset();
            probability = 0;
            parts = 0;
        }
    }

    private static boolean isWhole(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    List<Passage.Token> tokens() {
        return List.copyOf(tokens);
    }
}
