// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Silence;

/**
 * What lies over a waveform.
 *
 * @param silences shaded; a one-sided one only on its track
 * @param keywords flagged where they are said
 */
public record Annotations(List<Silence> silences, List<KeywordHit> keywords) {
    public static final Annotations NONE = new Annotations(List.of(), List.of());

    /** How near in pixels to a keyword's flag counts as on it. */
    private static final int NEAR = 6;

    public Annotations {
        silences = List.copyOf(silences);
        keywords = List.copyOf(keywords);
    }

    /** The shortest silence under a point: a one-sided one only where its track is. */
    Optional<Silence> silenceAt(TimeScale scale, Optional<Integer> track, int x) {
        return silences.stream()
                .filter(s ->
                        x >= scale.x(s.time().start()) && x <= scale.x(s.time().end()))
                .filter(s -> s.channel().isEmpty() || s.channel().equals(track))
                .min(java.util.Comparator.comparing(s -> s.time().length()));
    }

    Optional<KeywordHit> keywordAt(TimeScale scale, int x) {
        return keywords.stream()
                .filter(k -> Math.abs(scale.x(k.time().start()) - x) <= NEAR)
                .findFirst();
    }
}
