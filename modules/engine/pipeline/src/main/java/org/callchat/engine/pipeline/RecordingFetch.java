// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;

/** The download stage: brings a recording onto this machine, unless it lies here anyway, and names it by its hash. */
final class RecordingFetch {
    /** Some 24 hours of the most generous telephone sound. */
    static final long MAX_BYTES = 8L << 30;

    private final Extensions extensions;
    private final Settings settings;
    private final Path recordings;

    /** @param recordings folder for what has to be fetched */
    RecordingFetch(Extensions extensions, Settings settings, Path recordings) {
        this.extensions = extensions;
        this.settings = settings;
        this.recordings = recordings;
    }

    FetchedRecording fetch(OrderId order, RecordingReference reference, Progress progress) {
        CallSource source = extensions
                .source(reference.source())
                .orElseThrow(
                        () -> new CallFailure(
                                new FailureCode("DL_STATE_NO_SOURCE"),
                                "Order " + order + " comes from the source \"" + reference.source()
                                        + "\", which is not installed. Install it, or import the order again from another source."));
        try {
            Optional<Path> here = source.file(reference);
            if (here.isPresent()) {
                return inPlace(order, here.get(), progress);
            }
            Path partial = partial(recordings).resolve(name(order, reference));
            Optional<CallSource.Fetched> fetched = source.fetch(reference, settings, partial, progress);
            return fetched.isPresent()
                    ? taken(order, fetched.get(), partial, progress)
                    : copied(order, source, reference, progress);
        } catch (IOException e) {
            if (isOutOfSpace(e)) {
                throw new CallFailure(
                        new FailureCode("SYS_RES_DISK_FULL"),
                        "There is no room for the recording of order " + order + " in " + recordings
                                + ". Free some space; it will be tried again.",
                        e);
            }
            throw new CallFailure(
                    new FailureCode("DL_CONN_INTERRUPTED"),
                    "The recording of order " + order
                            + " could not be read to its end. It will be tried again; check the disk or the connection.",
                    e);
        }
    }

    private static boolean isOutOfSpace(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("not enough space");
    }

    /** Where an earlier fetch of this content lies, if it is still there. */
    Optional<Path> kept(ContentHash sha256) {
        return Optional.of(recordings.resolve(sha256.hex())).filter(Files::isRegularFile);
    }

    private static FetchedRecording inPlace(OrderId order, Path file, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ContentHash hash = copy(order, in, OutputStream.nullOutputStream(), progress);
            return new FetchedRecording(file, String.valueOf(file.getFileName()), hash);
        }
    }

    /** Where downloads lie that are not complete yet, each in a folder of its own. */
    static Path partial(Path recordings) {
        return recordings.resolve("partial");
    }

    /** The same for each try; never a path of somebody else's choice, for an OrderID may be dots. */
    private static String name(OrderId order, RecordingReference reference) {
        byte[] all = (reference.source() + "\n" + reference.locator()).getBytes(StandardCharsets.UTF_8);
        return order + "-" + HexFormat.of().formatHex(sha256().digest(all), 0, 8);
    }

    private FetchedRecording taken(OrderId order, CallSource.Fetched fetched, Path partial, Progress progress)
            throws IOException {
        ContentHash hash = inPlace(order, fetched.file(), progress).sha256();
        Path named = recordings.resolve(hash.hex());
        Files.move(fetched.file(), named, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Leftovers.clear(partial);
        return new FetchedRecording(named, fetched.name(), hash);
    }

    private FetchedRecording copied(OrderId order, CallSource source, RecordingReference reference, Progress progress)
            throws IOException {
        Files.createDirectories(recordings);
        Path part = Files.createTempFile(recordings, "fetch-", ".part");
        try (CallSource.Content content = source.open(reference, settings)) {
            ContentHash hash;
            try (OutputStream out = Files.newOutputStream(part)) {
                hash = copy(order, content.bytes(), out, progress);
            }
            Path named = recordings.resolve(hash.hex());
            Files.move(part, named, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new FetchedRecording(named, content.name(), hash);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static ContentHash copy(OrderId order, InputStream in, OutputStream out, Progress progress)
            throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        DigestInputStream hashed = new DigestInputStream(in, digest);
        for (int n = hashed.read(buffer); n >= 0; n = hashed.read(buffer)) {
            progress.checkCancelled();
            total += n;
            if (total > MAX_BYTES) {
                throw new CallFailure(
                        new FailureCode("DL_VAL_TOO_LARGE"),
                        "The recording of order " + order + " is larger than " + (MAX_BYTES >> 30)
                                + " GB and is left alone. Cut it into parts and import those.");
            }
            out.write(buffer, 0, n);
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
