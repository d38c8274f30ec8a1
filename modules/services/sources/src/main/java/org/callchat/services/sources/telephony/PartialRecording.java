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
    private Optional<String> tag;

    private PartialRecording(Path file, Path tagFile, FileChannel bytes, Optional<String> tag) {
        this.file = file;
        this.tagFile = tagFile;
        this.bytes = bytes;
        this.tag = tag;
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
            return new PartialRecording(file, tagFile, bytes, readTag(tagFile));
        } catch (OverlappingFileLockException e) {
            bytes.close();
            throw new CallFailure(
                    TelephonyCodes.IN_HAND, "The recording is being downloaded already; it will be there soon.", e);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static Optional<String> readTag(Path tagFile) throws IOException {
        if (!Files.isRegularFile(tagFile) || Files.size(tagFile) > 1000) {
            return Optional.empty();
        }
        return strong(Files.readString(tagFile, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> strong(String tag) {
        return Optional.of(tag).filter(t -> STRONG.matcher(t).matches());
    }

    Path file() {
        return file;
    }

    long length() throws IOException {
        return bytes.position();
    }

    /** The version to go on with; empty when there is nothing to go on from. */
    Optional<String> tag() throws IOException {
        return length() > 0 ? tag : Optional.empty();
    }

    /** Begins anew with the version of that ETag. */
    void begin(Optional<String> newTag) throws IOException {
        bytes.truncate(0);
        bytes.position(0);
        tag = newTag.flatMap(PartialRecording::strong);
        if (tag.isPresent()) {
            Files.writeString(tagFile, tag.get(), StandardCharsets.ISO_8859_1);
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
