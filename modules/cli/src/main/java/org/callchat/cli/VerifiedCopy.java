// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.ContentHash;

/** Copies a file of which the content is known; nothing else ever gets the copy's name. */
record VerifiedCopy(ContentHash expected) {

    /**
     * @return the copy, which has the file's name
     * @throws CallFailure when what was copied is something else
     */
    Path copy(Path file, Path folder) throws IOException {
        Path copy = folder.resolve(file.getFileName());
        if (Files.exists(copy) && Files.isSameFile(file, copy)) {
            return copy;
        }
        Path part = folder.resolve("." + file.getFileName() + ".part");
        try {
            String found = copied(file, part);
            if (!found.equals(expected.hex())) {
                throw new CallFailure(
                        Codes.COPY_DIFFERS,
                        "The copy of " + file + " is not what it should be (SHA-256 " + found
                                + "); remove that file and fetch it again.");
            }
            Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return copy;
    }

    private static String copied(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
