// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callchat.api.model.ContentHash;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.backup.BackupManifest.FileDigest;

/** Folders of files as a whole. */
final class Trees {
    private Trees() {}

    /** Size and hash of each file, by its path with {@code /} between. */
    static Map<String, FileDigest> digests(Path folder, Progress progress) throws IOException {
        Map<String, FileDigest> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            progress.checkCancelled();
            digests.put(folder.relativize(file).toString().replace('\\', '/'), digest(file));
        }
        return digests;
    }

    static FileDigest digest(Path file) throws IOException {
        MessageDigest digest = RowHash.sha256();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
            }
        }
        return new FileDigest(bytes, new ContentHash(HexFormat.of().formatHex(digest.digest())));
    }

    /** Regular files only: a link would lead out of the folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(file, target);
        }
    }

    /** Sees to it that the files outlive a loss of power. */
    static void flush(Path folder) throws IOException {
        for (Path file : files(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** As if written now, so that its age counts from here. */
    static void touch(Path folder) throws IOException {
        FileTime now = FileTime.from(Instant.now());
        for (Path file : files(folder)) {
            Files.setLastModifiedTime(file, now);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
