// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResultNamesTest {

    private static Map<String, String> names(String... recordings) {
        List<Path> paths = Arrays.stream(recordings).map(Path::of).toList();
        Map<String, String> names = new TreeMap<>();
        ResultNames.of(paths).forEach((path, name) -> names.put(path.toString().replace('\\', '/'), name));
        List<Path> reversed = new ArrayList<>(paths);
        Collections.reverse(reversed);
        assertThat(ResultNames.of(reversed)).isEqualTo(ResultNames.of(paths));
        assertThat(names.values().stream().map(n -> n.toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
        return names;
    }

    @Test
    void the_extension_goes_unless_two_would_collide() {
        assertThat(names("a.wav", "b.wav", "b.mp3"))
                .containsEntry("a.wav", "a.json")
                .containsEntry("b.wav", "b.wav.json")
                .containsEntry("b.mp3", "b.mp3.json");
    }

    @Test
    void names_that_differ_in_case_alone_collide() {
        assertThat(names("Call.wav", "call.mp3"))
                .containsEntry("Call.wav", "Call.wav.json")
                .containsEntry("call.mp3", "call.mp3.json");
    }

    @Test
    void equal_names_from_two_folders_are_numbered_by_their_paths() {
        assertThat(names("x/a.wav", "y/a.wav", "z/A.WAV"))
                .containsEntry("x/a.wav", "a.wav.json")
                .containsEntry("y/a.wav", "a.wav-2.json")
                .containsEntry("z/A.WAV", "A.WAV-3.json");
    }

    @Test
    void a_name_with_two_extensions_does_not_take_anothers_name() {
        assertThat(names("a.wav", "a.flac", "a.wav.mp3", "b.wav"))
                .containsEntry("a.wav", "a.wav.json")
                .containsEntry("a.wav.mp3", "a.wav.mp3.json")
                .containsEntry("b.wav", "b.json");
    }

    @Test
    void a_number_never_hits_a_name_that_is_there() {
        assertThat(names("x/a.wav", "y/a.wav", "a.wav-2")).hasSize(3);
    }

    @Test
    void names_without_extension_and_with_leading_dot_are_kept() {
        assertThat(names("plain", ".hidden"))
                .containsEntry("plain", "plain.json")
                .containsEntry(".hidden", ".hidden.json");
    }

    @Test
    void a_name_too_long_for_its_result_is_shortened_and_stays_distinct() {
        String first = "é".repeat(120) + "1.wav";
        String second = "é".repeat(120) + "2.wav";

        assertThat(names(first, second).values()).allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length < 240);
    }
}
