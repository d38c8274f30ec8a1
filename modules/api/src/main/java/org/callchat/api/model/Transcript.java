// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The text of a call: segments in order of their start, then of their channel. */
public record Transcript(Engine engine, List<Segment> segments) {

    /**
     * What made a transcript, so that two are only compared when they are alike.
     *
     * @param vad the voice activity that chose the windows, e.g. {@code level}
     * @param language ISO 639-1
     * @param chosenBecause why this model and no other, in a sentence; empty when nothing but the settings chose it
     */
    public record Engine(
            String name,
            String version,
            String model,
            Optional<ContentHash> modelSha256,
            Optional<String> vad,
            String language,
            Optional<String> chosenBecause) {

        /** One that the settings chose. */
        public Engine(
                String name,
                String version,
                String model,
                Optional<ContentHash> modelSha256,
                Optional<String> vad,
                String language) {
            this(name, version, model, modelSha256, vad, language, Optional.empty());
        }

        Engine because(String reason) {
            return new Engine(name, version, model, modelSha256, vad, language, Optional.of(reason));
        }
    }

    public Transcript {
        segments = segments.stream()
                .sorted(Comparator.comparing((Segment s) -> s.time().start())
                        .thenComparing(s -> s.channel().orElse(0)))
                .toList();
    }

    /** The same text, with why this model made it. */
    public Transcript chosenBecause(String reason) {
        return new Transcript(engine.because(reason), segments);
    }

    /** Words over all segments. */
    public int wordCount() {
        return segments.stream().mapToInt(s -> s.words().size()).sum();
    }
}
