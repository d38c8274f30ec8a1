// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;

/**
 * Turns sound into text. {@link #open} and the session run in a worker process of their own, never in the workbench;
 * the rest may run anywhere and must not load native code.
 */
public interface Transcriber extends Provider {

    /**
     * A model that can be had.
     *
     * @param name as used in settings, e.g. {@code tiny-q5_1}
     * @param at where it lies on this machine, if it does
     */
    record Model(String name, String description, long bytes, ContentHash sha256, Optional<Path> at) {}

    /** The catalogue of models, the default first. */
    List<Model> models();

    /** Which of its parameters names the model, if it has a choice of {@link #models}. */
    default Optional<Parameter<String>> modelParameter() {
        return Optional.empty();
    }

    /** Those of its {@link #models} that can do what else the settings ask for, e.g. know the language. */
    default List<Model> modelsFor(Settings settings) {
        return models();
    }

    /** Settings that ask for another of its {@link #models}; the same when there is no choice. */
    default Settings choosing(Settings settings, String model) {
        return modelParameter().map(p -> settings.with(p, model)).orElse(settings);
    }

    /** Which of its parameters says how many threads a session uses. */
    default Optional<Parameter<Integer>> threadsParameter() {
        return Optional.empty();
    }

    /** Those of its parameters that decide what a transcript says; the others, like threads, decide how soon it is there. */
    default List<Parameter<?>> textParameters() {
        return parameters();
    }

    /** Those of its parameters that decide what {@link Session#voices} hears. */
    default List<Parameter<?>> voiceParameters() {
        return List.of();
    }

    /**
     * Brings a model onto this machine unless it is there, and verifies it.
     *
     * @return the verified file
     * @throws org.callchat.api.model.CallFailure when there is no such model or it cannot be had
     */
    Path fetch(String model, Progress progress);

    /**
     * Makes sure that what the settings ask for is on this machine, fetching it if need be. Runs in the parent, once
     * before workers start.
     *
     * @return the settings with everything resolved that a worker needs (a model's path)
     * @throws org.callchat.api.model.CallFailure when it cannot be had
     */
    Settings prepare(Settings settings, Progress progress);

    /**
     * Loads the model.
     *
     * @throws org.callchat.api.model.CallFailure when it cannot be loaded
     */
    Session open(Settings prepared);

    /** A loaded model. Used by one thread at a time. */
    interface Session extends AutoCloseable {

        /**
         * Listens for voices.
         *
         * @param audio 16 kHz
         * @param sound where each channel has sound at all; nothing else needs listening to
         * @return empty when this transcriber knows of no voice activity model, or the settings want none
         */
        default Optional<VoiceActivity> voices(PcmFile audio, SpeechActivity sound, Progress progress) {
            return Optional.empty();
        }

        /**
         * Transcribes each channel as its own speaker.
         *
         * @param audio 16 kHz
         * @param speech where each channel speaks; nothing else needs listening to
         */
        Transcript transcribe(PcmFile audio, SpeechActivity speech, Progress progress);

        @Override
        void close();
    }
}
