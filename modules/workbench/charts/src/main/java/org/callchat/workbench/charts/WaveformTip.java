// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilencePattern;

/** What a waveform says about the thing under the pointer. */
final class WaveformTip {

    private WaveformTip() {}

    static Optional<String> at(Annotations annotations, TimeScale scale, Optional<Integer> track, int x) {
        Optional<KeywordHit> keyword = annotations.keywordAt(scale, x);
        return keyword.map(WaveformTip::text)
                .or(() -> annotations.silenceAt(scale, track, x).map(WaveformTip::text));
    }

    private static String text(KeywordHit hit) {
        return hit.term() + " at " + TimeText.clock(hit.time().start(), 1);
    }

    private static String text(Silence silence) {
        StringBuilder text = new StringBuilder(TimeText.length(silence.time().length()))
                .append(silence.kind() == Silence.Kind.HOLD ? "" : " " + SilenceText.category(silence))
                .append(kind(silence))
                .append(", ")
                .append(TimeText.clock(silence.time().start(), 1))
                .append(" to ")
                .append(TimeText.clock(silence.time().end(), 1));
        List<String> reasons =
                silence.patterns().stream().map(WaveformTip::reason).toList();
        return reasons.isEmpty() ? text.toString() : text + ": " + String.join("; ", reasons);
    }

    private static String kind(Silence silence) {
        return switch (silence.kind()) {
            case MUTUAL -> " silence";
            case ONE_SIDED -> " one-sided silence";
            case HOLD -> " hold";
        };
    }

    private static String reason(SilencePattern pattern) {
        String name = SilenceText.pattern(pattern.id());
        return pattern.because().isBlank() ? name : name + " (“" + pattern.because() + "”)";
    }
}
