// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.callchat.services.transcription.SpeechModel.Breadth;
import org.callchat.services.transcription.SpeechModel.Piece;
import org.junit.jupiter.api.Test;

class AttentiveListenerTest {
    private static final String LOOP = "bye ".repeat(60);
    private static final List<String> LOOPING = Collections.nCopies(60, "bye");

    private final List<Breadth> asked = new ArrayList<>();

    @Test
    void sense_is_listened_to_once() {
        assertThat(hear("Hello.", "never asked")).containsExactly("Hello.");
        assertThat(asked).containsExactly(Breadth.FITTED);
    }

    @Test
    void nonsense_is_listened_to_again() {
        assertThat(hear(LOOP, "Goodbye.")).containsExactly("Goodbye.");
        assertThat(asked).containsExactly(Breadth.FITTED, Breadth.WHOLE);
    }

    @Test
    void nonsense_that_stays_is_shortened() {
        assertThat(hear(LOOP, LOOP)).containsExactly("bye");
    }

    @Test
    void nonsense_is_left_as_it_is_when_the_model_is_to_be_heard_by_itself() {
        assertThat(hear(LOOP, "never asked", false)).isEqualTo(LOOPING);
        assertThat(asked).containsExactly(Breadth.FITTED);
    }

    private List<String> hear(String fitted, String whole) {
        return hear(fitted, whole, true);
    }

    private List<String> hear(String fitted, String whole, boolean attentive) {
        SpeechModel.Ear ear = (sound, breadth, unwanted) -> {
            asked.add(breadth);
            return List.of(new Piece(Duration.ZERO, Duration.ofSeconds(2), breadth == Breadth.FITTED ? fitted : whole));
        };
        return new AttentiveListener(ear, attentive, () -> false)
                .hear(new float[16_000], 2).stream()
                        .flatMap(p -> p.words().stream())
                        .map(HeardWord::text)
                        .toList();
    }
}
