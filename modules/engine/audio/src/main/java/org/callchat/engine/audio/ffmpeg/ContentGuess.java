// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file looks like from its first bytes, to be told to a person when it is not a recording. */
enum ContentGuess {
    WEB_PAGE("a web page"),
    PLAYLIST("a playlist"),
    JSON("a JSON answer"),
    XML("an XML document"),
    TEXT("plain text"),
    PICTURE("a picture"),
    PDF("a PDF document"),
    ARCHIVE("an archive (ZIP, GZIP or the like)"),
    PROGRAM("a program"),
    AUDIO("a recording"),
    UNKNOWN("unknown data");

    private final String words;

    ContentGuess(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether no decoder would make sound of it. */
    boolean isNoRecording() {
        return this != AUDIO && this != UNKNOWN;
    }

    /** @param head the first bytes, some hundreds */
    static ContentGuess of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (startsWithAny(
                        bytes,
                        "RIFF",
                        "RIFX",
                        "RF64",
                        "OggS",
                        "fLaC",
                        "ID3",
                        ".snd",
                        "#!AMR",
                        "FORM",
                        "caff",
                        "\u001aE\u00df\u00a3",
                        "riff.",
                        "wvPk",
                        "FLV\u0001",
                        "Creative Voice")
                || bytes.startsWith("ftyp", 4)) {
            return AUDIO;
        }
        if (startsWithAny(bytes, "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "BM\u0000", "II*\u0000", "MM\u0000*")) {
            return PICTURE;
        }
        if (startsWithAny(bytes, "PK\u0003\u0004", "\u001f\u008b", "7z\u00bc\u00af", "Rar!", "BZh", "\u00fd7zXZ")) {
            return ARCHIVE;
        }
        if (startsWithAny(bytes, "MZ", "\u007fELF", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe")) {
            return PROGRAM;
        }
        return bytes.startsWith("%PDF") ? PDF : text(head);
    }

    private static ContentGuess text(byte[] head) {
        if (head.length == 0 || !isText(head)) {
            return UNKNOWN;
        }
        String text = new String(head, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        if (startsWithAny(text, "#extm3u", "ffconcat", "[playlist]", "<asx")) {
            return PLAYLIST;
        }
        if (text.contains("<html") || text.startsWith("<!doctype html") || text.contains("<body")) {
            return WEB_PAGE;
        }
        if (text.startsWith("<")) {
            return XML;
        }
        return text.startsWith("{") || text.startsWith("[") ? JSON : TEXT;
    }

    private static boolean isText(byte[] head) {
        int control = 0;
        for (byte b : head) {
            int c = b & 0xff;
            if (c == 0) {
                return false;
            }
            boolean printable = c >= 0x20 && c < 0x7f || c >= 0x80 || c == '\n' || c == '\r' || c == '\t';
            control += printable ? 0 : 1;
        }
        String decoded = new String(head, StandardCharsets.UTF_8);
        long broken = decoded.chars().filter(c -> c == 0xfffd).count();
        return control == 0 && broken * 50 <= decoded.length();
    }

    private static boolean startsWithAny(String text, String... beginnings) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
