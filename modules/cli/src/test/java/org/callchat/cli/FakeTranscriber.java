// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.jspecify.annotations.Nullable;

/** Has a model that is here, one that can be fetched, and one that cannot. */
final class FakeTranscriber implements Transcriber {
    static final Parameter<String> MODEL = Parameter.text("fake.model", "Model", "Which.", "tiny", List.of());
    static final Parameter<Integer> THREADS = Parameter.count("fake.threads", "Threads", "How many.", "", 2, 1, 64);
    static final Parameter<String> FILE = Parameter.text("fake.model_file", "Model file", "Which.", "", List.of());
    static final Parameter<String> WINDOWS =
            Parameter.text("fake.windows", "Windows", "What is heard.", "speech", List.of("speech", "whole"));
    static final Parameter<Integer> BEAM = Parameter.count("fake.beam", "Beam", "How wide.", "", 5, 1, 8);
    static final Parameter<String> VOCABULARY =
            Parameter.text("fake.vocabulary", "Vocabulary", "Words.", "oops", List.of());
    static final byte[] WEIGHTS = "weights".getBytes(StandardCharsets.UTF_8);

    /** Of {@link #WEIGHTS}. */
    static final ContentHash HASH = new ContentHash("9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c");

    final List<String> fetched = new ArrayList<>();
    ContentHash hash = HASH;

    @Nullable
    Path folder;

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String label() {
        return "Fake";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MODEL, FILE, THREADS, WINDOWS, BEAM, VOCABULARY);
    }

    @Override
    public List<Model> models() {
        return List.of(
                new Model("tiny", "small and quick", 32_152_673, hash, Optional.of(Path.of("tiny.bin"))),
                new Model("base", "better", 147_964_211, hash, Optional.empty()),
                new Model("gone", "not to be had", 1_500_000_000, hash, Optional.empty()));
    }

    @Override
    public Path fetch(String model, Progress progress) {
        if (model.equals("gone")) {
            throw new CallFailure(new FailureCode("TR_CONN_MODEL"), "The model gone cannot be had; try another.");
        }
        fetched.add(model);
        progress.at(1);
        try {
            return Files.write(java.util.Objects.requireNonNull(folder).resolve(model + ".bin"), WEIGHTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Settings prepare(Settings settings, Progress progress) {
        return settings;
    }

    @Override
    public Session open(Settings prepared) {
        throw new UnsupportedOperationException("no command transcribes");
    }
}
