// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The sizes of models whose attention heads are known to follow the sound, by the numbers of {@code enum
 * whisper_alignment_heads_preset}. Asked for the heads of another size, the library ends the process.
 */
enum AlignmentHeads {
    TINY(384, 4, 3),
    BASE(512, 6, 5),
    SMALL(768, 12, 7),
    MEDIUM(1024, 24, 9);

    private static final int MAGIC = 0x67676d6c;
    private static final int ENGLISH_VOCABULARY = 51864;
    private static final int NUMBERS = 10;

    private final int width;
    private final int layers;
    private final int english;

    AlignmentHeads(int width, int layers, int english) {
        this.width = width;
        this.layers = layers;
        this.english = english;
    }

    /**
     * The preset for a model.
     *
     * @param model in ggml format: magic number, then vocabulary, audio context, width, heads and layers of the encoder,
     *     text context, width, heads and layers of the decoder, as 32-bit integers
     * @return empty when it is none of these, or no model at all
     */
    static Optional<Integer> presetOf(Path model) throws IOException {
        byte[] head = new byte[(NUMBERS + 1) * Integer.BYTES];
        try (InputStream in = Files.newInputStream(model);
                DataInputStream data = new DataInputStream(in)) {
            data.readFully(head);
        }
        int[] numbers = new int[NUMBERS + 1];
        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(numbers);
        if (numbers[0] != MAGIC) {
            return Optional.empty();
        }
        boolean english = numbers[1] == ENGLISH_VOCABULARY;
        return Arrays.stream(values())
                .filter(h -> numbers[3] == h.width && numbers[5] == h.layers && numbers[9] == h.layers)
                .map(h -> english ? h.english : h.english + 1)
                .findFirst();
    }
}
