// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Silence;
import org.callchat.api.model.Spans;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.services.silence.SilenceTeller.Told;

/**
 * Waits that ought not to be: dead air, silence in which nobody speaks and of which the agent said nothing before, and
 * hold that was announced and overruns. A wait may change from silence to music and back.
 */
final class WaitMeasures {
    /** Dead air lasts as long. */
    static final Duration DEAD_AIR = Duration.ofSeconds(10);
    /** Hold overruns when it lasts longer. */
    static final Duration HOLD = Duration.ofSeconds(120);

    private static final String HOLD_ANNOUNCED = "hold_announced";

    private WaitMeasures() {}

    /**
     * @param told all in which nobody speaks, in order of time
     * @param isHoldKnown whether the telephony system says when the caller was on hold
     */
    static List<Measure> of(SpeechActivity speech, List<Told> told, boolean isHoldKnown) {
        boolean isAnnouncementKnown =
                told.stream().allMatch(t -> t.isAnnounced().isPresent());
        List<Measure> measures = new ArrayList<>();
        if (isAnnouncementKnown && !speech.isMono()) {
            measures.addAll(figures("dead_air", deadAir(told)));
        } else {
            measures.addAll(notMeasured("dead_air"));
        }
        if (isAnnouncementKnown && (isHoldKnown || !speech.detector().equals(SpeechActivity.BY_LEVEL))) {
            measures.addAll(figures("hold_violation", violations(told, Spans.ofSpeech(speech))));
        } else {
            measures.addAll(notMeasured("hold_violation"));
        }
        return measures;
    }

    private static List<Duration> deadAir(List<Told> told) {
        return told.stream()
                .filter(t -> t.silence().kind() == Silence.Kind.MUTUAL)
                .filter(t -> !t.isAnnounced().orElse(false))
                .map(t -> t.silence().time().length())
                .filter(length -> length.compareTo(DEAD_AIR) >= 0)
                .toList();
    }

    /** Waits from the first silence that hold was announced for to the next speech, beyond what may be. */
    private static List<Duration> violations(List<Told> told, Spans speech) {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Silence first = told.get(i).silence();
            if (first.patterns().stream().noneMatch(p -> p.id().equals(HOLD_ANNOUNCED))) {
                continue;
            }
            Duration end = first.time().end();
            while (i + 1 < told.size()
                    && isQuiet(end, told.get(i + 1).silence().time().start(), speech)) {
                i++;
                end = told.get(i).silence().time().end();
            }
            waits.add(end.minus(first.time().start()));
        }
        return waits.stream().filter(wait -> wait.compareTo(HOLD) > 0).toList();
    }

    private static boolean isQuiet(Duration from, Duration to, Spans speech) {
        return from.compareTo(to) >= 0
                || speech.within(new TimeRange(from, to)).ranges().isEmpty();
    }

    private static List<Measure> figures(String name, List<Duration> lengths) {
        Duration total = lengths.stream().reduce(Duration.ZERO, Duration::plus);
        return List.of(Measure.of(name + "_count", lengths.size()), Measure.of(name + "_s", total.toNanos() / 1e9));
    }

    private static List<Measure> notMeasured(String name) {
        return List.of(Measure.notMeasured(name + "_count"), Measure.notMeasured(name + "_s"));
    }
}
