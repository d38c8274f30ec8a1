// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callchat.api.model.CallFailure;

/**
 * What has been downloaded of a recording, and which version of it (the ETag) that is part of. Stays when a try breaks
 * off or the process dies, so that the next goes on from there. Written to by one at a time.
 */
final class PartialRecording implements AutoCloseable {
    /** Weak tags do not promise the same bytes. */
    private static final Pattern STRONG = Pattern.compile("\"[\\x21\\x23-\\x7e]{0,500}\"");

    private final Path file;
    private final Path tagFile;
    private final FileChannel bytes;
    private Version version;

    /** @param isRefused whether all its bytes came in one go and were not what the service says they are */
    private record Version(Optional<String> tag, Optional<RecordingDigest> digest, boolean isRefused) {
        private static final Version UNKNOWN = new Version(Optional.empty(), Optional.empty(), false);
        private static final String REFUSED = "refused";

        static Version parse(List<String> lines) {
            Optional<String> tag =
                    lines.stream().findFirst().filter(t -> STRONG.matcher(t).matches());
            return tag.isEmpty()
                    ? UNKNOWN
                    : new Version(
                            tag,
                            lines.stream()
                                    .skip(1)
                                    .flatMap(l -> RecordingDigest.parse(l).stream())
                                    .findFirst(),
                            lines.contains(REFUSED));
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(tag.stream().toList());
            digest.map(RecordingDigest::header).ifPresent(lines::add);
            if (isRefused) {
                lines.add(REFUSED);
            }
            return lines;
        }
    }

    private PartialRecording(Path file, Path tagFile, FileChannel bytes, Version version) {
        this.file = file;
        this.tagFile = tagFile;
        this.bytes = bytes;
        this.version = version;
    }

    /** @throws CallFailure when somebody else is downloading this recording */
    static PartialRecording open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("recording");
        Path tagFile = folder.resolve("etag");
        FileChannel bytes = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = bytes.tryLock();
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
            bytes.position(bytes.size());
            return new PartialRecording(file, tagFile, bytes, read(tagFile));
        } catch (OverlappingFileLockException e) {
            bytes.close();
            throw new CallFailure(
                    TelephonyCodes.IN_HAND, "The recording is being downloaded already; it will be there soon.", e);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static Version read(Path tagFile) throws IOException {
        return Files.isRegularFile(tagFile) && Files.size(tagFile) <= 1000
                ? Version.parse(Files.readAllLines(tagFile, StandardCharsets.ISO_8859_1))
                : Version.UNKNOWN;
    }

    Path file() {
        return file;
    }

    long length() throws IOException {
        return bytes.position();
    }

    /** The version to go on with; empty when there is nothing to go on from. */
    Optional<String> tag() throws IOException {
        return length() > 0 ? version.tag() : Optional.empty();
    }

    /** What the service said of this version when it began to come. */
    Optional<RecordingDigest> digest() {
        return version.digest();
    }

    /** Whether this very version was found to be wrong: as long as the service has no other, it need not come again. */
    boolean isRefused() {
        return version.isRefused();
    }

    /** Begins anew with the version of that ETag. */
    void begin(Optional<String> tag, Optional<RecordingDigest> digest) throws IOException {
        bytes.truncate(0);
        bytes.position(0);
        keep(new Version(tag.filter(t -> STRONG.matcher(t).matches()), digest, false));
    }

    /** Throws away what came. */
    void discard() throws IOException {
        begin(Optional.empty(), Optional.empty());
    }

    void refuse() throws IOException {
        keep(new Version(version.tag(), version.digest(), true));
    }

    private void keep(Version newVersion) throws IOException {
        version = newVersion;
        if (version.tag().isPresent()) {
            Files.write(tagFile, version.lines(), StandardCharsets.ISO_8859_1);
        } else {
            Files.deleteIfExists(tagFile);
        }
    }

    void append(byte[] from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(from, 0, length);
        while (buffer.hasRemaining()) {
            bytes.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
