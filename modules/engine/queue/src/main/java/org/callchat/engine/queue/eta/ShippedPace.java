// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.util.Map;
import org.callchat.api.model.Stage;

/**
 * What calls take on an ordinary machine, for as long as this one has not shown its own pace: two cores, model tiny-q5_1,
 * one thread, two-channel calls of which half is speech, recordings on the same machine (November 2026).
 */
final class ShippedPace {
    private static final Map<Stage, RobustLine> LINES = Map.of(
            Stage.DOWNLOAD, new RobustLine(0.05, 0.0002),
            Stage.DECODE, new RobustLine(0.3, 0.006),
            Stage.TRANSCRIBE, new RobustLine(0.8, 0.12),
            Stage.ANALYSE, new RobustLine(0.02, 0.0003),
            Stage.RECORD, new RobustLine(0.02, 0.0001));

    private ShippedPace() {}

    static RobustLine line(Stage stage) {
        return LINES.getOrDefault(stage, new RobustLine(0, 0));
    }

    /** Seconds of sound in a call of which nothing is known. */
    static double audioSeconds() {
        return 180;
    }
}
