// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.callchat.api.model.ContentHash;
import org.callchat.api.spi.Progress;

/**
 * The SHA-256 of large files. What was found is noted in a seal, a small file of its own, so that a file is read again
 * only when its size or its time of change is another.
 */
final class SealedHashes {
    private static final int BUFFER = 1 << 18;
    private static final int LONGEST_SEAL = 256;

    private final Path folder;

    /** @param folder for the seals; made when needed */
    SealedHashes(Path folder) {
        this.folder = folder;
    }

    /**
     * The hash of a file.
     *
     * @param progress of reading the file, if it has to be read
     */
    ContentHash of(Path file, Progress progress) throws IOException {
        Path seal = seal(file);
        String state = state(file);
        Optional<ContentHash> known = read(seal, state);
        if (known.isPresent()) {
            return known.get();
        }
        ContentHash found = compute(file, progress);
        write(seal, state + found.hex());
        return found;
    }

    /** What was found of a file counts for its new place. */
    void moved(Path from, Path to) {
        try {
            Files.move(seal(from), seal(to), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            forget(from);
        }
    }

    void forget(Path file) {
        seal(file).toFile().delete();
    }

    private Path seal(Path file) {
        return folder.resolve(name(file) + ".seal");
    }

    private static String state(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + " ";
    }

    private static Optional<ContentHash> read(Path seal, String state) {
        try {
            if (Files.size(seal) > LONGEST_SEAL) {
                return Optional.empty();
            }
            String text = Files.readString(seal).strip();
            return text.startsWith(state)
                    ? Optional.of(new ContentHash(text.substring(state.length())))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A seal that cannot be written costs time at the next start and nothing else. */
    private void write(Path seal, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(seal, text);
        } catch (IOException e) {
            seal.toFile().delete();
        }
    }

    private static ContentHash compute(Path file, Progress progress) throws IOException {
        MessageDigest sha256 = sha256();
        long size = Math.max(1, Files.size(file));
        long done = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                progress.checkCancelled();
                sha256.update(buffer, 0, n);
                done += n;
                progress.at(Math.min(1, (double) done / size));
            }
        }
        return new ContentHash(HexFormat.of().formatHex(sha256.digest()));
    }

    private static String name(Path file) {
        byte[] path = file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(path), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
