// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A style or script that is written into the page and allowed there by its hash. */
record InlineAsset(String text) {

    /** Resources of this package, one after the other. */
    static InlineAsset of(List<String> resources) {
        return new InlineAsset(resources.stream().map(InlineAsset::read).collect(Collectors.joining("\n")));
    }

    /** As a source in a content security policy. */
    String allowance() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With the line ends that a browser sees, whatever those of the checkout. */
    private static String read(String resource) {
        try (InputStream in = InlineAsset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the module has lost its resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("the module's resource " + resource + " cannot be read", e);
        }
    }
}
