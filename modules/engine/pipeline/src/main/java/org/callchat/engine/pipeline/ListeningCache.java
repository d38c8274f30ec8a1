// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.PcmFile;

/** Decoded sound of the calls that were listened to last, up to a size. */
final class ListeningCache {
    private static final int RATE = 16_000;

    private final Path folder;
    private final long maxBytes;

    ListeningCache(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    Optional<PcmFile> find(ContentHash sha256, int channels, Instant now) {
        Path file = file(sha256);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(now));
            return Optional.of(pcm(file, channels));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes a file over and makes room for it. */
    PcmFile keep(ContentHash sha256, PcmFile sound) {
        try {
            Files.createDirectories(folder);
            makeRoom(Files.size(sound.path()));
            Path kept = Files.move(
                    sound.path(), file(sha256), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new PcmFile(kept, sound.sampleRateHz(), sound.channels(), sound.frames());
        } catch (IOException e) {
            throw new UncheckedIOException("the sound could not be kept in " + folder, e);
        }
    }

    /** Empties the cache, but for what somebody is listening to on a system that holds on to open files. */
    long clear() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long freed = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                long size = file.toFile().length();
                freed += file.toFile().delete() ? size : 0;
            }
            return freed;
        } catch (IOException e) {
            throw new UncheckedIOException("the sound in " + folder + " could not be removed", e);
        }
    }

    private void makeRoom(long needed) throws IOException {
        List<Path> oldestFirst = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(oldestFirst::add);
        }
        oldestFirst.sort(Comparator.comparingLong(f -> f.toFile().lastModified()));
        long total = needed;
        for (Path file : oldestFirst) {
            total += Files.size(file);
        }
        for (Path file : oldestFirst) {
            if (total <= maxBytes) {
                return;
            }
            total -= Files.size(file);
            Files.deleteIfExists(file);
        }
    }

    private static PcmFile pcm(Path file, int channels) throws IOException {
        return new PcmFile(file, RATE, channels, Files.size(file) / (channels * PcmFile.BYTES_PER_SAMPLE));
    }

    private Path file(ContentHash sha256) {
        return folder.resolve(sha256.hex() + ".pcm");
    }
}
