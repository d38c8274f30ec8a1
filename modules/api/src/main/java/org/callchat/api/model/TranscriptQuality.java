// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/**
 * What a transcript tells of itself: how far it may be trusted, without knowing what was said.
 *
 * @param words how many there are
 * @param meanConfidence mean confidence over the words that have one, 0…1; empty when the engine does not tell
 * @param compressionRatio bytes of the text over bytes when compressed by zlib; text that goes round in circles has more
 *     than {@link #CIRCLING} (Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", 2022,
 *     section 4.5). Empty when nothing was said
 * @param repeated share of the runs of {@value #RUN} words that were said before by the same speaker, 0…1; empty when
 *     nobody said so many
 */
public record TranscriptQuality(
        int words, Optional<Double> meanConfidence, Optional<Double> compressionRatio, Optional<Double> repeated) {

    /** From this compression ratio on a text is taken to go round in circles. */
    public static final double CIRCLING = 2.4;

    private static final int RUN = 4;

    public TranscriptQuality {
        meanConfidence.ifPresent(c -> Fraction.check("mean confidence", c));
        repeated.ifPresent(r -> Fraction.check("repeated", r));
    }

    /** The quality of a transcript. */
    public static TranscriptQuality of(Transcript transcript) {
        List<Word> words =
                transcript.segments().stream().flatMap(s -> s.words().stream()).toList();
        return new TranscriptQuality(
                words.size(), meanConfidence(words), compressionRatio(transcript), repeated(transcript));
    }

    private static Optional<Double> meanConfidence(List<Word> words) {
        List<Double> known =
                words.stream().flatMap(w -> w.confidence().stream()).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream().mapToDouble(c -> c).sum() / known.size());
    }

    private static Optional<Double> compressionRatio(Transcript transcript) {
        byte[] text = transcript.segments().stream()
                .map(Segment::text)
                .collect(Collectors.joining(" "))
                .getBytes(StandardCharsets.UTF_8);
        return text.length == 0 ? Optional.empty() : Optional.of((double) text.length / compressed(text));
    }

    private static int compressed(byte[] text) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(text);
            deflater.finish();
            byte[] block = new byte[8192];
            int bytes = 0;
            while (!deflater.finished()) {
                bytes += deflater.deflate(block);
            }
            return bytes;
        } finally {
            deflater.end();
        }
    }

    private static Optional<Double> repeated(Transcript transcript) {
        Set<Optional<Integer>> speakers =
                transcript.segments().stream().map(Segment::channel).collect(Collectors.toSet());
        int runs = 0;
        int again = 0;
        for (Optional<Integer> speaker : speakers) {
            List<String> said = transcript.segments().stream()
                    .filter(s -> s.channel().equals(speaker))
                    .flatMap(s -> Word.plain(s.text()).stream())
                    .toList();
            Set<List<String>> before = new HashSet<>();
            for (int i = 0; i + RUN <= said.size(); i++) {
                runs++;
                again += before.add(said.subList(i, i + RUN)) ? 0 : 1;
            }
        }
        return runs == 0 ? Optional.empty() : Optional.of((double) again / runs);
    }
}
