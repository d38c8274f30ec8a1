// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.insight.Evidence;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.Silence;

/** Adds the calls of one group up. */
final class GroupSum {
    private static final String TALK_RATIO = "talk_ratio";

    private final Map<Silence.Category, Long> categories = new EnumMap<>(Silence.Category.class);
    private final Foremost foremost = new Foremost();
    private long calls;
    private long having;
    private long silences;
    private long keywords;
    private Duration audio = Duration.ZERO;
    private Duration time = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private double talkRatios;
    private long talkRatioCalls;

    /** @param mutual the call's mutual silences */
    void add(CallAnalysis call, CallDigest digest, List<Silence> mutual) {
        calls++;
        audio = audio.plus(digest.audio());
        time = time.plus(digest.silenceTime());
        silences += digest.silences();
        keywords += digest.keywordHits();
        longest = longest.compareTo(digest.longestSilence()) >= 0 ? longest : digest.longestSilence();
        mutual.forEach(silence -> categories.merge(silence.category(), 1L, Long::sum));
        if (digest.silences() > 0) {
            having++;
            foremost.add(call.order(), digest.silenceTime().toMillis());
        }
        call.findings().measures().stream()
                .filter(measure -> measure.id().equals(TALK_RATIO))
                .flatMap(measure -> measure.single().stream())
                .filter(Double::isFinite)
                .findFirst()
                .ifPresent(ratio -> {
                    talkRatios += ratio;
                    talkRatioCalls++;
                });
    }

    GroupFigures figures(String name) {
        return new GroupFigures(
                name,
                calls,
                audio,
                new Evidence(having, silences, time, foremost.orders()),
                longest,
                categories,
                keywords,
                talkRatioCalls == 0 ? Optional.empty() : Optional.of(talkRatios / talkRatioCalls));
    }
}
