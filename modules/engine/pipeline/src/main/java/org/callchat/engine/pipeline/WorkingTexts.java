// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.EditableText;

/** The texts that analysers work by, some of them edited in the configuration folder of a workspace. */
final class WorkingTexts {
    private static final FailureCode REFUSED = new FailureCode("AN_FMT_TEXT");
    private static final FailureCode UNREADABLE = new FailureCode("AN_PERM_TEXT");
    private static final FailureCode NOT_WRITTEN = new FailureCode("SYS_PERM_TEXT");
    private static final FailureCode UNKNOWN = new FailureCode("AN_STATE_NO_TEXT");

    private final List<EditableText> texts;
    private final Path configuration;

    /** @param configuration the folder; it need not be there */
    WorkingTexts(List<CallAnalyzer> analyzers, Path configuration) {
        this.texts = analyzers.stream().flatMap(a -> a.texts().stream()).toList();
        this.configuration = configuration;
    }

    /**
     * The settings with every edited text brought along.
     *
     * @throws CallFailure when one cannot be read or understood, naming file, line, cause and remedy
     */
    Settings resolve(Settings settings) {
        Settings resolved = settings;
        for (EditableText text : texts) {
            for (Map.Entry<String, Path> file : edited(text).entrySet()) {
                resolved = resolved.with(file.getKey(), checked(text, file.getValue()));
            }
        }
        return resolved;
    }

    /** @throws CallFailure when the settings bring a text that cannot be understood */
    static void check(Settings settings, List<CallAnalyzer> analyzers) {
        analyzers.stream()
                .flatMap(a -> a.texts().stream())
                .forEach(text -> text.in(settings)
                        .forEach((variant, content) -> check(text, "The text " + text.file(variant), content)));
    }

    /** Every text that is shipped or edited, by the name of its file. */
    List<WorkingText> all() {
        Map<String, WorkingText> all = new TreeMap<>();
        for (EditableText text : texts) {
            Map<String, Path> edited = edited(text);
            text.shipped().keySet().stream().map(text::file).forEach(name -> all.put(name, text(text, name, edited)));
            edited.keySet().forEach(name -> all.put(name, text(text, name, edited)));
        }
        return List.copyOf(all.values());
    }

    private WorkingText text(EditableText text, String name, Map<String, Path> edited) {
        boolean isShipped =
                text.variant(name).filter(text.shipped()::containsKey).isPresent();
        return new WorkingText(
                name, text.description(), configuration.resolve(name), edited.containsKey(name), isShipped);
    }

    /**
     * Writes a shipped text where it can be edited, unless an edited one lies there.
     *
     * @return the file
     */
    Path export(String name) {
        String content = texts.stream()
                .flatMap(t -> t.variant(name).map(v -> t.shipped().get(v)).stream())
                .findFirst()
                .orElseThrow(() -> new CallFailure(
                        UNKNOWN,
                        "There is no text " + name + " to start from. Choose one of "
                                + all().stream()
                                        .filter(WorkingText::isShipped)
                                        .map(WorkingText::name)
                                        .toList() + "."));
        Path file = configuration.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(configuration);
                Path part = Files.createTempFile(configuration, name, ".part");
                Files.writeString(part, content);
                Files.move(part, file);
            }
            return file;
        } catch (IOException e) {
            throw new CallFailure(
                    NOT_WRITTEN,
                    "The text could not be written to " + file
                            + ". Check that there is space and that you may write there.",
                    e);
        }
    }

    private Map<String, Path> edited(EditableText text) {
        if (!Files.isDirectory(configuration)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(configuration)) {
            Map<String, Path> edited = new TreeMap<>();
            files.filter(file ->
                            text.variant(String.valueOf(file.getFileName())).isPresent())
                    .forEach(file -> edited.put(String.valueOf(file.getFileName()), file));
            return edited;
        } catch (IOException e) {
            throw new CallFailure(
                    UNREADABLE,
                    "The configuration folder " + configuration
                            + " cannot be read. Give this user the permission to read it.",
                    e);
        }
    }

    private static String checked(EditableText text, Path file) {
        try {
            if (Files.size(file) > EditableText.MAX_LENGTH) {
                throw new CallFailure(
                        REFUSED,
                        "The text " + file + " is longer than " + EditableText.MAX_LENGTH
                                + " bytes, so it is hardly what it should be. Shorten it, or delete it to go back to the"
                                + " shipped one.");
            }
            String content = Files.readString(file);
            check(text, "The text " + file, content);
            return content;
        } catch (CharacterCodingException e) {
            throw new CallFailure(
                    REFUSED,
                    "The text " + file
                            + " is not in UTF-8. Save it as UTF-8, or delete it to go back to the shipped one.",
                    e);
        } catch (IOException e) {
            throw new CallFailure(
                    UNREADABLE,
                    "The text " + file + " cannot be read. Give this user the permission to read it, or delete it to go"
                            + " back to the shipped one.",
                    e);
        }
    }

    private static void check(EditableText text, String subject, String content) {
        try {
            text.check().accept(content);
        } catch (IllegalArgumentException e) {
            throw new CallFailure(
                    REFUSED,
                    subject + ": " + e.getMessage()
                            + ". Mend the line, or do without the file to go back to the shipped one.",
                    e);
        }
    }
}
