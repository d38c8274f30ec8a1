// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.EditableText;

/** The vocabulary of each language: what the settings bring, else what is shipped. */
final class Vocabularies {
    static final EditableText TEXT = new EditableText(
            "vocabulary",
            "What people say before they fall silent: the phrases that explain silences, by language.",
            Map.of("en", Vocabulary.shipped("en")),
            Vocabulary::parse);

    /** A text as it was read last, so that thousands of calls need not read it again. */
    private final Map<String, Read> last = new ConcurrentHashMap<>();

    /**
     * A vocabulary and where it comes from.
     *
     * @param hash short name of the text's content: equal for equal texts
     */
    record Read(String text, String hash, Vocabulary vocabulary) {
        static Read of(String text) {
            return new Read(text, hash(text), Vocabulary.parse(text));
        }

        private static String hash(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /**
     * The vocabulary of a language, if there is one.
     *
     * @throws IllegalArgumentException when the settings bring one that cannot be understood
     */
    Optional<Read> of(String language, Settings settings) {
        return TEXT.in(settings, language)
                .map(text -> last.compute(
                        language, (key, known) -> known != null && known.text().equals(text) ? known : Read.of(text)));
    }
}
