// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SHA-256 that a service says a recording has ({@code Repr-Digest}, RFC 9530). */
record RecordingDigest(String base64) {
    private static final Pattern SHA_256 = Pattern.compile("(?:^|[,\\s])sha-256=:([A-Za-z0-9+/]{43}=):");

    /** @return empty when the header names no SHA-256 */
    static Optional<RecordingDigest> parse(String header) {
        Matcher matcher = SHA_256.matcher(header);
        return matcher.find() ? Optional.of(new RecordingDigest(matcher.group(1))) : Optional.empty();
    }

    /** As a service says it. */
    String header() {
        return "sha-256=:" + base64 + ":";
    }

    boolean matches(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return Base64.getEncoder().encodeToString(digest.digest()).equals(base64);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
