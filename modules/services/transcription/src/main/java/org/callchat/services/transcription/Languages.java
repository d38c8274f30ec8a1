// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The languages that multilingual Whisper models know. */
final class Languages {
    static final String AUTO = "auto";
    static final String ENGLISH = "en";

    private Languages() {}

    /**
     * The reading that suits a model: one that knows English only reads English.
     *
     * @throws org.callchat.api.model.CallFailure when it does not know the language asked for
     */
    static Reading suiting(boolean multilingual, Reading reading, String model) {
        if (multilingual) {
            return reading;
        }
        if (!List.of(AUTO, ENGLISH).contains(reading.language())) {
            throw WhisperFailures.language(reading.language(), model);
        }
        return reading.in(ENGLISH);
    }

    static List<String> codesAndAuto() {
        List<String> codes = new ArrayList<>(List.of(AUTO));
        try (InputStream text = Languages.class.getResourceAsStream("languages.txt")) {
            if (text == null) {
                throw new IllegalStateException("languages.txt is missing from the transcription module");
            }
            codes.addAll(Arrays.asList(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+")));
        } catch (IOException e) {
            throw new IllegalStateException("languages.txt of the transcription module cannot be read", e);
        }
        return List.copyOf(codes);
    }
}
