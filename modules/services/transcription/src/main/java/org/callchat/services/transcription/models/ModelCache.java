// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.model.ContentHash;
import org.callchat.api.spi.Progress;

/**
 * Models on this machine: what the product brings along, what was fetched before, and what has to be fetched now. No
 * file is given out before its size and SHA-256 have been verified.
 */
public final class ModelCache {
    private final ModelFolders folders;
    private final List<ModelSource> sources;
    private final SealedHashes hashes;

    ModelCache(ModelFolders folders, List<ModelSource> sources) {
        this.folders = folders;
        this.sources = List.copyOf(sources);
        this.hashes = new SealedHashes(folders.cache().resolve("seals"));
    }

    /** Models in these folders: the npm client is asked first, then the public collection of models. */
    public static ModelCache in(ModelFolders folders) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        ModelSource npm = new NpmSource(List.of(windows ? "npm.cmd" : "npm"), Duration.ofMinutes(15));
        ModelSource https = new HttpSource(new HttpSource.HttpTimes(Duration.ofSeconds(20), Duration.ofSeconds(60)), 5);
        return new ModelCache(folders, List.of(npm, https));
    }

    /** Where a model lies, going by name and size alone. */
    public Optional<Path> locate(CatalogueModel model) {
        return places(model)
                .filter(file -> Files.isRegularFile(file) && file.toFile().length() == model.bytes())
                .findFirst();
    }

    /**
     * The verified file of a model, fetched if it is not on this machine.
     *
     * @throws org.callchat.api.model.CallFailure when it cannot be had, naming each source and why not
     */
    public Path fetch(CatalogueModel model, Progress progress) {
        List<String> tried = new ArrayList<>();
        Optional<Path> there = present(model, tried, progress);
        if (there.isPresent()) {
            return there.get();
        }
        Path target = folders.cache().resolve(model.fileName());
        try {
            Files.createDirectories(folders.cache());
            try (FetchLock unused = FetchLock.acquire(beside(target, ".lock"), progress)) {
                return fetchLocked(model, target, tried, progress);
            }
        } catch (IOException e) {
            throw ModelFailures.cacheNotWritable(folders.cache(), e);
        }
    }

    /**
     * Makes sure that a file is the model it is taken for.
     *
     * @throws org.callchat.api.model.CallFailure when it is not there, truncated or another
     */
    public void verify(Path file, CatalogueModel model, Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw ModelFailures.missing(file);
        }
        long size = file.toFile().length();
        if (size != model.bytes()) {
            throw ModelFailures.wrongSize(file, model, size);
        }
        ContentHash found = hash(file, progress);
        if (!found.equals(model.sha256())) {
            throw ModelFailures.wrongHash(file, model, found);
        }
    }

    /**
     * The SHA-256 of a file of models.
     *
     * @throws org.callchat.api.model.CallFailure when it cannot be read
     */
    public ContentHash hash(Path file, Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw ModelFailures.missing(file);
        }
        try {
            return hashes.of(file, progress);
        } catch (IOException e) {
            throw ModelFailures.unreadable(file, e);
        }
    }

    /** Another process may have fetched it while this one waited for the lock. */
    private Path fetchLocked(CatalogueModel model, Path target, List<String> tried, Progress progress)
            throws IOException {
        if (Files.exists(target)) {
            if (wrong(target, model, progress).isEmpty()) {
                return target;
            }
            Files.delete(target);
        }
        for (ModelSource source : sources) {
            Optional<String> name = source.offers(model);
            if (name.isPresent()) {
                Optional<String> trouble = bring(source, model, target, progress);
                if (trouble.isEmpty()) {
                    return target;
                }
                tried.add(name.get() + " (" + trouble.get() + ")");
            }
        }
        throw ModelFailures.unavailable(model, tried, target);
    }

    /** @return why it did not work; empty when the verified file is in its place */
    private Optional<String> bring(ModelSource source, CatalogueModel model, Path target, Progress progress)
            throws IOException {
        Path part = beside(target, "." + source.id() + ".part");
        try {
            source.fetch(model, part, progress);
        } catch (IOException e) {
            return Optional.of(Reason.of(e));
        }
        Optional<String> wrong = wrong(part, model, Progress.NONE);
        if (wrong.isPresent()) {
            Files.delete(part);
            hashes.forget(part);
            return Optional.of(wrong.get() + "; it was deleted");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        hashes.moved(part, target);
        return Optional.empty();
    }

    private Optional<Path> present(CatalogueModel model, List<String> tried, Progress progress) {
        for (Path file : places(model).filter(Files::isRegularFile).toList()) {
            try {
                Optional<String> wrong = wrong(file, model, progress);
                if (wrong.isEmpty()) {
                    return Optional.of(file);
                }
                tried.add(file + " (" + wrong.get() + ")");
            } catch (IOException e) {
                tried.add(file + " (" + Reason.of(e) + ")");
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrong(Path file, CatalogueModel model, Progress progress) throws IOException {
        long size = Files.size(file);
        if (size != model.bytes()) {
            return Optional.of("it has " + size + " bytes, not " + model.bytes());
        }
        ContentHash found = hashes.of(file, progress);
        return found.equals(model.sha256())
                ? Optional.empty()
                : Optional.of("its SHA-256 is " + found + ", not " + model.sha256());
    }

    private Stream<Path> places(CatalogueModel model) {
        return Stream.concat(folders.shipped().stream(), Stream.of(folders.cache()))
                .map(folder -> folder.resolve(model.fileName()));
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
