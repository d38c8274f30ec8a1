// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.OrderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingListTest {
    @Test
    void an_order_id_is_made_from_the_name_without_its_ending() {
        assertThat(ids(Path.of("N-1001.flac"), Path.of("Möhren & Co. (2).wav")))
                .containsExactly("N-1001", "M_hren_Co._2_");
    }

    @Test
    void recordings_of_one_name_are_told_apart() {
        assertThat(ids(Path.of("a/call.wav"), Path.of("b/call.wav"), Path.of("b/call.mp3")))
                .containsExactly("call", "call-2", "call-3");
    }

    @Test
    void names_of_any_length_and_kind_make_valid_ids() {
        assertThat(ids(Path.of("x".repeat(200) + ".wav"), Path.of("☎.wav"), Path.of(".wav")))
                .hasSize(3)
                .allMatch(OrderId::isValid);
    }

    @Test
    void the_manifest_keeps_commas_and_quotes_of_paths(@TempDir Path folder) throws IOException {
        Path recording = folder.resolve("a, \"b\".wav");
        Path manifest = folder.resolve("list.csv");

        RecordingList.of(List.of(recording)).writeManifest(manifest);

        assertThat(Files.readString(manifest))
                .isEqualTo("order_id,file\r\na_b_,\"" + recording.toString().replace("\"", "\"\"") + "\"\r\n");
    }

    private static List<String> ids(Path... files) {
        return RecordingList.of(List.of(files)).recordings().keySet().stream()
                .map(OrderId::value)
                .toList();
    }
}
