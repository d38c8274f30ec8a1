// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenTextTest {

    @Test
    void a_character_that_two_tokens_share_becomes_whole() {
        byte[] word = " Zoë".getBytes(StandardCharsets.UTF_8);
        TokenText text = new TokenText();
        text.add(Arrays.copyOf(word, 4), token(0.4, 100), true);
        text.add(Arrays.copyOfRange(word, 4, 5), token(0.8, 120), true);
        assertThat(text.tokens())
                .singleElement()
                .satisfies(t -> assertThat(t.text()).isEqualTo(" Zoë"))
                .satisfies(t -> assertThat(t.at()).contains(Duration.ofMillis(1200)))
                .satisfies(t -> assertThat(t.probability()).isBetween(0.59, 0.61));
    }

    @Test
    void bytes_that_are_no_text_do_not_hold_up_the_rest() {
        TokenText text = new TokenText();
        text.add(new byte[] {(byte) 0xff}, token(0.1, 0), true);
        for (String word : List.of(" one", " two", " three")) {
            text.add(word.getBytes(StandardCharsets.UTF_8), token(0.9, 50), true);
        }
        assertThat(text.tokens())
                .extracting(Passage.Token::text)
                .last()
                .asString()
                .contains("three");
    }

    @Test
    void without_attention_there_are_no_times() {
        TokenText text = new TokenText();
        text.add(new byte[] {'a'}, token(0.9, 50), false);
        text.add(new byte[] {'b'}, token(0.9, -1), true);
        assertThat(text.tokens()).extracting(Passage.Token::at).containsExactly(Optional.empty(), Optional.empty());
    }

    private static TokenData token(double probability, long at) {
        TokenData token = new TokenData();
        token.probability = (float) probability;
        token.aligned = at;
        return token;
    }
}
