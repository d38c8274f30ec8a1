// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.List;
import org.callchat.api.model.Parameter;
import org.callchat.services.transcription.models.ModelCatalogue;

/** The settings that Whisper obeys. */
final class WhisperParameters {
    static final Parameter<String> MODEL_FILE = Parameter.text(
            "transcription.model_file",
            "Model file",
            "A file to use instead of fetching the model. A model of the catalogue must have its size and SHA-256;"
                    + " with the model \"own\" it may be any Whisper model in ggml format.",
            "",
            List.of());
    static final Parameter<String> VOICE_MODEL_FILE = Parameter.text(
            "transcription.voice_model_file",
            "Voice activity model file",
            "A file to use instead of fetching the voice activity model; it must be that very model.",
            "",
            List.of());
    static final Parameter<Integer> THREADS = Parameter.count(
            "transcription.threads",
            "Threads",
            "Threads that one transcription uses. Threads times workers should not exceed the number of cores.",
            "",
            2,
            1,
            64);
    static final Parameter<String> LANGUAGE = Parameter.text(
            "transcription.language",
            "Language",
            "What is spoken, as ISO 639-1 code; \"auto\" lets the model find out for each window of speech.",
            "en",
            Languages.codesAndAuto());
    static final Parameter<Integer> BEAM = Parameter.count(
            "transcription.beam",
            "Beam width",
            "How many readings of long talk are followed at once; 1 is quicker and hears less. What is shorter than 8 s is"
                    + " read once unless it makes no sense; so is everything where the times of words are not known.",
            "",
            5,
            1,
            8);

    static final Parameter<String> VOCABULARY = Parameter.text(
            "transcription.vocabulary",
            "Vocabulary",
            "Words that are likely to be said, written as they would be in a text. They are given to the model as what was"
                    + " said before, so that it knows them; a few help, many mislead. Empty for none. Those given here"
                    + " by default are left out when another language is spoken.",
            "Oops, sorry.",
            List.of());
    static final Parameter<Integer> HIGH_PASS = Parameter.count(
            "transcription.high_pass",
            "High pass",
            "What lies below is taken away before the model listens: hum, rumble, an offset. Voices on the telephone begin"
                    + " at 300 Hz. 0: nothing is.",
            "Hz",
            80,
            0,
            300);
    static final Parameter<String> WINDOWS = Parameter.text(
            "transcription.windows",
            "Windows",
            "speech: only speech is listened to, packed into windows; whole: each channel is heard from end to end as"
                    + " Whisper does by itself, which is slow and there for comparisons.",
            "speech",
            List.of("speech", "whole"));

    private WhisperParameters() {}

    /** @param choices names of the models */
    static Parameter<String> model(ModelCatalogue catalogue) {
        List<String> choices = new java.util.ArrayList<>(catalogue.names());
        choices.add(OWN_MODEL);
        return Parameter.text(
                "transcription.model",
                "Model",
                "The Whisper model: smaller ones are quicker, larger ones make fewer errors.",
                catalogue.defaultModel().name(),
                choices);
    }

    /** The model that the model file is, whatever that may be. */
    static final String OWN_MODEL = "own";
}
