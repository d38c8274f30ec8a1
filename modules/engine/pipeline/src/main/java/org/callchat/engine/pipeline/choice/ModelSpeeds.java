// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.choice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callchat.engine.store.ModelJson;

/** How long each model takes on this machine, learned from every call and kept for the next time. */
public final class ModelSpeeds {
    private static final System.Logger LOG = System.getLogger(ModelSpeeds.class.getName());

    /** Weight of the latest call, so that a machine that got slower is soon known for it. */
    private static final double LATEST = 0.2;

    private static final double DOUBT = 0.98;

    /** Less speech than that tells more about starting than about speed. */
    private static final Duration LEAST = Duration.ofSeconds(5);

    private static final int MOST_BYTES = 64 * 1024;

    private final Path file;
    private final Map<String, Double> paces;

    private ModelSpeeds(Path file, Map<String, Double> paces) {
        this.file = file;
        this.paces = paces;
    }

    /** As it is kept: seconds for a second of speech, by model. */
    record Kept(Map<String, Double> secondsPerSecond) {}

    /** @param file where it is kept; one that is not there or cannot be understood is begun anew */
    public static ModelSpeeds in(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                Kept kept = ModelJson.read(Files.readAllBytes(file), Kept.class);
                return new ModelSpeeds(file, new LinkedHashMap<>(kept.secondsPerSecond()));
            }
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            LOG.log(System.Logger.Level.DEBUG, "begun anew: " + file, e);
        }
        return new ModelSpeeds(file, new LinkedHashMap<>());
    }

    /** Seconds that a model takes for a second of speech. */
    public synchronized Optional<Double> pace(String model) {
        return Optional.ofNullable(paces.get(model)).filter(p -> p > 0);
    }

    /** A pace that keeps calls away from a model is doubted a little, so that one bad moment is not for ever. */
    public synchronized void doubt(String model) {
        paces.computeIfPresent(model, (name, pace) -> pace * DOUBT);
    }

    /** Takes a call into account. */
    public synchronized void learn(String model, Duration speech, Duration took) {
        if (speech.compareTo(LEAST) < 0) {
            return;
        }
        double latest = (double) took.toMillis() / speech.toMillis();
        paces.merge(model, latest, (old, now) -> (1 - LATEST) * old + LATEST * now);
        keep();
    }

    private void keep() {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "speeds-", ".tmp");
            try {
                Files.write(fresh, ModelJson.write(new Kept(paces)));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "speeds are not kept in " + file, e);
        }
    }
}
