// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.callchat.api.model.ContentHash;

/** A model that is none: bytes, and a catalogue entry for them. */
final class Sample {
    static final byte[] BYTES = bytes();

    private Sample() {}

    static CatalogueModel model() {
        return model(Optional.empty());
    }

    static CatalogueModel at(URI address) {
        return model(Optional.of(address));
    }

    static byte[] otherBytes() {
        byte[] other = BYTES.clone();
        other[0] ^= 1;
        return other;
    }

    private static CatalogueModel model(Optional<URI> address) {
        return new CatalogueModel(
                "sample",
                CatalogueModel.Kind.WHISPER,
                "bytes",
                BYTES.length,
                hash(BYTES),
                Optional.of(new CatalogueModel.NpmFile("@some/package", "1.2.3", "package/models/s.bin")),
                address);
    }

    static ContentHash hash(byte[] bytes) {
        try {
            return new ContentHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        System.arraycopy("sample".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 6);
        return bytes;
    }
}
