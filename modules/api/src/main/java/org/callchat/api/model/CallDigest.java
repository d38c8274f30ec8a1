// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;

/**
 * The few figures of a call that lists show.
 *
 * @param silences mutual silences
 * @param keywordHits keywords said, of any term
 */
public record CallDigest(
        Duration audio, int words, int silences, Duration silenceTime, Duration longestSilence, int keywordHits) {

    public static CallDigest of(CallAnalysis call) {
        List<Duration> lengths = call.findings().silences().stream()
                .filter(s -> s.kind() == Silence.Kind.MUTUAL)
                .map(s -> s.time().length())
                .toList();
        return new CallDigest(
                call.recording().map(Recording::duration).orElse(Duration.ZERO),
                call.transcript().map(Transcript::wordCount).orElse(0),
                lengths.size(),
                lengths.stream().reduce(Duration.ZERO, Duration::plus),
                lengths.stream().reduce(Duration.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b),
                call.findings().keywords().size());
    }
}
