// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.callchat.api.spi.Progress;

/** Takes one file of known size out of a {@code .tgz}, without unpacking the others. */
final class PackageArchive {
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final int BUFFER = 1 << 16;

    private PackageArchive() {}

    /**
     * Writes the file.
     *
     * @param path the whole path in the archive
     * @param bytes its exact size
     * @throws IOException when it is not there, has another size, or the archive is damaged or absurdly large
     */
    static void extract(Path archive, String path, long bytes, Path target, Progress progress) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            skipTo(tar, path, bytes, progress);
            copy(tar, bytes, target, progress);
        }
    }

    private static void skipTo(TarArchiveInputStream tar, String path, long bytes, Progress progress)
            throws IOException {
        long passed = 0;
        for (int i = 0; i < MOST_ENTRIES && passed < MOST_BYTES; i++) {
            progress.checkCancelled();
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null) {
                throw new IOException("the package does not contain " + path);
            }
            if (entry.isFile() && entry.getName().equals(path)) {
                if (entry.getSize() != bytes) {
                    throw new IOException(
                            "the package has " + path + " with " + entry.getSize() + " bytes, not " + bytes);
                }
                return;
            }
            passed += entry.getSize();
        }
        throw new IOException("the package is larger than any that is known");
    }

    private static void copy(InputStream in, long bytes, Path target, Progress progress) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                progress.checkCancelled();
                out.write(buffer, 0, n);
                done += n;
                progress.at((double) done / bytes);
            }
            if (done != bytes) {
                throw new IOException("the package ends after " + done + " of " + bytes + " bytes");
            }
        }
    }
}
