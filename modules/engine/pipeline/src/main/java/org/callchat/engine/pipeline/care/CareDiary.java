// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.engine.pipeline.care.StorageCare.Outcome;
import org.callchat.engine.store.ModelJson;

/** What the tasks came to last, in a file of the workspace. A diary that cannot be read or written stops nothing. */
final class CareDiary {
    private final Path file;
    private final Map<String, Outcome> outcomes = new TreeMap<>();

    /** As it is kept. */
    private record Kept(Map<String, Outcome> tasks) {}

    CareDiary(Path file) {
        this.file = file;
        try {
            if (Files.isRegularFile(file)) {
                outcomes.putAll(
                        ModelJson.read(Files.readAllBytes(file), Kept.class).tasks());
            }
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger(CareDiary.class.getName())
                    .log(System.Logger.Level.INFO, "what was done last is not known: " + file, e);
        }
    }

    synchronized Map<String, Outcome> all() {
        return java.util.Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    /** How a task ended when it was done last. */
    synchronized Optional<Outcome> lastOutcome(String task) {
        return Optional.ofNullable(outcomes.get(task));
    }

    /** @return whether the task ended otherwise than the time before */
    synchronized boolean note(String task, Outcome outcome) {
        Outcome before = outcomes.put(task, outcome);
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, ModelJson.write(new Kept(outcomes)));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger(CareDiary.class.getName())
                    .log(System.Logger.Level.DEBUG, "what was done is not written down in " + file, e);
        }
        return before == null
                || before.good() != outcome.good()
                || (!outcome.good() && !before.words().equals(outcome.words()));
    }
}
