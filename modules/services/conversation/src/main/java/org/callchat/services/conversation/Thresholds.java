// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.Map;
import org.callchat.api.model.Definition;

/** From where on a figure counts, and the name under which all that is written down. */
final class Thresholds {
    /** Non-talk time: spans that last longer. */
    static final Duration NON_TALK = Duration.ofSeconds(3);
    /** Notable silence: spans that last as long. */
    static final Duration NOTABLE_SILENCE = Duration.ofSeconds(3);
    /** Overtalk: overlaps that last longer. */
    static final Duration OVERTALK = Duration.ofMillis(200);
    /** Interruption: overlaps that last longer. */
    static final Duration INTERRUPTION = Duration.ofSeconds(1);
    /** A monologue goes on over gaps that are shorter. */
    static final Duration MONOLOGUE_GAP = Duration.ofSeconds(1);
    /** Loudness is told for each step of this length. */
    static final Duration LOUDNESS_STEP = Duration.ofSeconds(1);

    /** The version changes with what any measure means. */
    static final Definition DEFINITION = new Definition(
            "chat-metrics/1",
            Map.of(
                    "non_talk_time_s", Figures.seconds(NON_TALK),
                    "notable_silence_s", Figures.seconds(NOTABLE_SILENCE),
                    "overtalk_s", Figures.seconds(OVERTALK),
                    "interruption_s", Figures.seconds(INTERRUPTION),
                    "monologue_gap_s", Figures.seconds(MONOLOGUE_GAP),
                    "loudness_step_s", Figures.seconds(LOUDNESS_STEP)),
            Map.of());

    private Thresholds() {}
}
