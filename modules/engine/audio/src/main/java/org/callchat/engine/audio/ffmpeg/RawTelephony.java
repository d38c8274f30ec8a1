// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Files without any header, as telephone switches write them: only the name tells what they are. They have one channel
 * at 8 kHz (G.722: 16 kHz); ffmpeg by itself would take them for 44.1 kHz.
 */
final class RawTelephony {
    private static final Map<String, String> DEMUXERS = Map.ofEntries(
            Map.entry("ul", "mulaw"),
            Map.entry("ulaw", "mulaw"),
            Map.entry("mulaw", "mulaw"),
            Map.entry("pcmu", "mulaw"),
            Map.entry("al", "alaw"),
            Map.entry("alaw", "alaw"),
            Map.entry("pcma", "alaw"),
            Map.entry("sln", "sln"),
            Map.entry("g722", "g722"),
            Map.entry("gsm", "gsm"),
            Map.entry("g729", "g729"));

    private RawTelephony() {}

    /** Options for the input, when a name says that it is such a file and its first bytes do not say otherwise. */
    static Optional<List<String>> optionsFor(String name, ContentGuess content) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String demuxer = DEMUXERS.get(extension);
        if (demuxer == null || content != ContentGuess.UNKNOWN) {
            return Optional.empty();
        }
        boolean choosesRate = demuxer.endsWith("law") || demuxer.equals("sln");
        return Optional.of(choosesRate ? List.of("-f", demuxer, "-ar", "8000", "-ac", "1") : List.of("-f", demuxer));
    }
}
