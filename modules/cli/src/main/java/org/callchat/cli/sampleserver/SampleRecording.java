// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** A recording that can be downloaded. */
record SampleRecording(Path file, String contentType, long length, String sha256) {

    static SampleRecording of(Path file) throws IOException {
        return new SampleRecording(file, contentType(String.valueOf(file.getFileName())), Files.size(file), hash(file));
    }

    /** Strong: it is made of the bytes. */
    String etag() {
        return "\"" + sha256.substring(0, 22) + "\"";
    }

    String digest() {
        return "sha-256=:" + sha256 + ":";
    }

    private static String contentType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "flac" -> "audio/flac";
            case "wav" -> "audio/wav";
            case "mp3" -> "audio/mpeg";
            case "opus" -> "audio/opus";
            case "ogg" -> "audio/ogg";
            case "m4a" -> "audio/mp4";
            default -> "application/octet-stream";
        };
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
