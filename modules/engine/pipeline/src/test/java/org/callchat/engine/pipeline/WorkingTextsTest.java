// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.EditableText;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTextsTest {
    private static final EditableText RHYMES =
            new EditableText("rhymes", "What rhymes.", Map.of("en", "cat hat\n"), WorkingTextsTest::checkRhymes);

    @TempDir
    Path folder;

    @Test
    void without_an_edited_text_the_settings_stay_as_they_are() {
        assertThat(texts().resolve(Settings.DEFAULTS)).isEqualTo(Settings.DEFAULTS);
        assertThat(new WorkingTexts(List.of(new Poet()), folder.resolve("nowhere")).resolve(Settings.DEFAULTS))
                .isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void an_edited_text_and_one_in_another_language_are_brought_along() throws IOException {
        Files.writeString(folder.resolve("rhymes-en.txt"), "dog log\n");
        Files.writeString(folder.resolve("rhymes-de.txt"), "Haus Maus\n");
        Files.writeString(folder.resolve("rhymes.txt"), "not one of ours");
        Files.writeString(folder.resolve("settings.json"), "{}");

        Settings resolved = texts().resolve(Settings.DEFAULTS);

        assertThat(RHYMES.in(resolved, "en")).contains("dog log\n");
        assertThat(RHYMES.in(resolved, "de")).contains("Haus Maus\n");
        assertThat(resolved.values()).hasSize(2);
        assertThat(texts().all())
                .extracting(WorkingText::name, WorkingText::isEdited, WorkingText::isShipped)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rhymes-de.txt", true, false),
                        org.assertj.core.groups.Tuple.tuple("rhymes-en.txt", true, true));
    }

    @Test
    void a_text_that_cannot_be_understood_is_named_with_file_line_cause_and_remedy() throws IOException {
        Path file = folder.resolve("rhymes-en.txt");
        Files.writeString(file, "cat hat\norange\n");

        assertThatThrownBy(() -> texts().resolve(Settings.DEFAULTS)).isInstanceOfSatisfying(CallFailure.class, e -> {
            assertThat(e.code().value()).isEqualTo("AN_FMT_TEXT");
            assertThat(e).hasMessageContainingAll(file.toString(), "line 2", "nothing rhymes", "Mend the line");
        });
    }

    @Test
    void a_text_in_another_encoding_or_far_too_long_is_refused() throws IOException {
        Files.write(folder.resolve("rhymes-en.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> texts().resolve(Settings.DEFAULTS)).hasMessageContaining("UTF-8");

        Files.write(folder.resolve("rhymes-en.txt"), new byte[EditableText.MAX_LENGTH + 1]);
        assertThatThrownBy(() -> texts().resolve(Settings.DEFAULTS)).hasMessageContaining("longer than");
    }

    @Test
    void a_shipped_text_is_written_out_once_and_what_was_edited_stays() throws IOException {
        Path file = texts().export("rhymes-en.txt");
        assertThat(file).hasParent(folder).hasContent("cat hat\n");

        Files.writeString(file, "dog log\n");
        assertThat(texts().export("rhymes-en.txt")).isEqualTo(file).hasContent("dog log\n");
        assertThatThrownBy(() -> texts().export("../rhymes-en.txt"))
                .isInstanceOfSatisfying(
                        CallFailure.class, e -> assertThat(e.code().value()).isEqualTo("AN_STATE_NO_TEXT"));
        assertThatThrownBy(() -> texts().export("rhymes-fr.txt")).hasMessageContaining("rhymes-en.txt");
    }

    @Test
    void a_text_that_the_settings_bring_is_checked_too() {
        assertThatThrownBy(() ->
                        WorkingTexts.check(Settings.DEFAULTS.with("rhymes-en.txt", "orange"), List.of(new Poet())))
                .hasMessageContainingAll("rhymes-en.txt", "line 1");
        WorkingTexts.check(Settings.DEFAULTS, List.of(new Poet()));
    }

    private WorkingTexts texts() {
        return new WorkingTexts(List.of(new Poet()), folder);
    }

    private static void checkRhymes(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("orange")) {
                throw new IllegalArgumentException("line " + (i + 1) + ": nothing rhymes with orange");
            }
        }
    }

    /** Works by rhymes. */
    private static final class Poet implements CallAnalyzer {
        @Override
        public String id() {
            return "poet";
        }

        @Override
        public String label() {
            return "Poet";
        }

        @Override
        public List<EditableText> texts() {
            return List.of(RHYMES);
        }

        @Override
        public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
            return Findings.NONE;
        }
    }
}
