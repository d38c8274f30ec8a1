// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentHeadsTest {
    private static final int GGML = 0x67676d6c;

    @TempDir
    Path folder;

    @Test
    void a_model_is_known_by_its_size() throws IOException {
        assertThat(AlignmentHeads.presetOf(model(GGML, 51865, 384, 4, 4))).contains(4);
        assertThat(AlignmentHeads.presetOf(model(GGML, 51864, 384, 4, 4))).contains(3);
        assertThat(AlignmentHeads.presetOf(model(GGML, 51864, 512, 6, 6))).contains(5);
    }

    @Test
    void a_model_whose_decoder_was_made_smaller_has_no_known_heads() throws IOException {
        assertThat(AlignmentHeads.presetOf(model(GGML, 51865, 768, 12, 2))).isEmpty();
    }

    @Test
    void what_is_no_model_has_none() throws IOException {
        assertThat(AlignmentHeads.presetOf(model(1, 51865, 384, 4, 4))).isEmpty();
        Path stub = Files.write(folder.resolve("stub.bin"), new byte[5]);
        assertThatThrownBy(() -> AlignmentHeads.presetOf(stub)).isInstanceOf(EOFException.class);
    }

    private Path model(int magic, int vocabulary, int width, int encoder, int decoder) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : new int[] {magic, vocabulary, 1500, width, 6, encoder, 448, width, 6, decoder, 80}) {
            head.putInt(number);
        }
        return Files.write(folder.resolve("model.bin"), head.array());
    }
}
