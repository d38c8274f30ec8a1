// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callchat.api.model.Settings;

/**
 * A text that a provider works by and that people may edit, in one variant per language, say. Each variant is a file
 * {@code NAME-VARIANT.txt} in the configuration folder of a workspace; where there is one it stands in for the text that
 * is shipped. Whoever runs the provider reads the files and hands their content over in the settings, so that a provider
 * opens no file.
 *
 * @param name lower-case letters, e.g. {@code vocabulary}
 * @param description for people: what it is for
 * @param shipped the texts that are part of the product, by variant
 * @param check refuses a text by an {@link IllegalArgumentException} that says the line and the cause
 */
public record EditableText(String name, String description, Map<String, String> shipped, Consumer<String> check) {
    private static final Pattern NAME = Pattern.compile("[a-z]+");
    private static final Pattern FILE = Pattern.compile("([a-z]+)-([a-z]{2,8})\\.txt");

    /** The most characters such a text may have. */
    public static final int MAX_LENGTH = 1 << 20;

    public EditableText {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a text is lower-case letters, not \"" + name + "\"");
        }
        shipped = Map.copyOf(shipped);
    }

    /** The name of a variant's file, which is also its key among the settings. */
    public String file(String variant) {
        return name + "-" + variant + ".txt";
    }

    /** Which variant of this text a file of that name is, if any. */
    public Optional<String> variant(String file) {
        Matcher matcher = FILE.matcher(file);
        return matcher.matches() && matcher.group(1).equals(name) ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** Every variant that is shipped or that the settings bring. */
    public Map<String, String> in(Settings settings) {
        Map<String, String> texts =
                shipped.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        settings.values().forEach((key, text) -> variant(key).ifPresent(v -> texts.put(v, text)));
        return texts;
    }

    /** The text of one variant: what the settings bring, else what is shipped. */
    public Optional<String> in(Settings settings, String variant) {
        return Optional.ofNullable(settings.values().get(file(variant)))
                .or(() -> Optional.ofNullable(shipped.get(variant)));
    }
}
