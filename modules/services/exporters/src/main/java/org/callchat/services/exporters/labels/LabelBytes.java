// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Label files as text: UTF-8, or UTF-16 where a byte order mark says so. */
final class LabelBytes {

    private LabelBytes() {}

    /** @throws org.callchat.api.model.CallFailure when the bytes are in another encoding, or no text at all */
    static String text(byte[] file, String name) {
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            skip = 3;
        } else if (starts(file, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (starts(file, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, skip, file.length - skip))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw LabelTrouble.whole(name, "this is no text file.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw LabelTrouble.whole(
                    name, "the text is not in " + charset + ". Save it as UTF-8 in the tool it comes from.");
        }
    }

    static List<String> lines(byte[] file, String name) {
        return text(file, name).lines().toList();
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
