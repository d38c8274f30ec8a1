// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentGuessTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`  <!doctype HTML><p>`, WEB_PAGE",
                "`<html lang=en>`, WEB_PAGE",
                "`<?xml version='1.0'?><Error/>`, XML",
                "`{\"error\": \"token expired\"}`, JSON",
                "`Not found`, TEXT",
                "`#EXTM3U`, PLAYLIST",
                "`ffconcat version 1.0`, PLAYLIST",
                "`%PDF-1.7`, PDF",
                "`RIFF1234WAVE`, AUDIO",
                "`1234ftypM4A`, AUDIO",
                "`fLaC`, AUDIO"
            })
    void files_are_known_by_their_first_bytes(String head, ContentGuess guess) {
        assertThat(ContentGuess.of(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(guess);
    }

    @Test
    void sound_without_a_head_is_unknown() {
        byte[] muLaw = new byte[400];
        java.util.Arrays.fill(muLaw, (byte) 0xff);
        byte[] pcm = new byte[400];
        new java.util.Random(1).nextBytes(pcm);

        assertThat(ContentGuess.of(muLaw)).isEqualTo(ContentGuess.UNKNOWN);
        assertThat(ContentGuess.of(pcm)).isEqualTo(ContentGuess.UNKNOWN);
        assertThat(ContentGuess.of(new byte[0])).isEqualTo(ContentGuess.UNKNOWN);
    }

    @Test
    void only_unknown_data_is_raw_telephone_sound_and_only_by_its_name() {
        assertThat(RawTelephony.optionsFor("a.ULAW", ContentGuess.UNKNOWN))
                .contains(List.of("-f", "mulaw", "-ar", "8000", "-ac", "1"));
        assertThat(RawTelephony.optionsFor("a.g722", ContentGuess.UNKNOWN)).contains(List.of("-f", "g722"));
        assertThat(RawTelephony.optionsFor("a.ul", ContentGuess.AUDIO)).isEmpty();
        assertThat(RawTelephony.optionsFor("ul", ContentGuess.UNKNOWN)).isEmpty();
        assertThat(RawTelephony.optionsFor("a.wav", ContentGuess.UNKNOWN)).isEmpty();
    }
}
