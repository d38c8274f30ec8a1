// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.care.SavedState;
import org.callchat.engine.pipeline.care.SavedStates;

/** A full backup and an increment, an hour apart. */
final class FakeBackups implements SavedStates {
    static final SavedState FULL = state("2026-11-02T080000Z", 0, Optional.empty());
    static final SavedState INCREMENT = state("2026-11-02T090000Z", 1, Optional.of(FULL.name()));

    final List<String> restored = new ArrayList<>();
    List<String> problems = List.of();

    private static SavedState state(String name, int hours, Optional<String> base) {
        Instant at = Instant.parse("2026-11-02T08:00:00Z").plus(Duration.ofHours(hours));
        return new SavedState(
                name,
                Path.of("backups", name).toAbsolutePath(),
                at,
                at,
                "asked for",
                "0.1.0",
                "2",
                base,
                2_500_000,
                Map.of("orders", 10L + hours, "analyses", 9L));
    }

    @Override
    public Path folder() {
        return Path.of("backups").toAbsolutePath();
    }

    @Override
    public List<SavedState> list() {
        return List.of(FULL, INCREMENT);
    }

    @Override
    public List<String> broken() {
        return List.of("2026-11-01T000000Z");
    }

    @Override
    public SavedState find(Optional<String> name, Optional<Instant> notAfter) {
        return list().stream()
                .filter(s -> name.map(s.name()::equals).orElse(true))
                .filter(s -> notAfter.map(t -> !s.at().isAfter(t)).orElse(true))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Override
    public Proof verify(SavedState state, Progress progress) {
        return new Proof(state, List.of(FULL.name(), state.name()), state.rows(), problems);
    }

    @Override
    public Optional<Path> restore(SavedState state, Path workspace, Progress progress) {
        restored.add(state.name());
        return Optional.of(workspace.resolve("replaced"));
    }
}
