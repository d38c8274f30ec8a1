// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.callchat.api.model.Stage;

/**
 * A call that was worked through.
 *
 * @param audio how long the recording is
 * @param took the time that each stage was busy with it; waiting is not counted
 */
public record PastCall(Duration audio, Map<Stage, Duration> took) {
    public PastCall {
        if (audio.isNegative()) {
            throw new IllegalArgumentException("a recording lasts 0 s or more, not " + audio);
        }
        Map<Stage, Duration> copy = new EnumMap<>(Stage.class);
        copy.putAll(took);
        took = java.util.Collections.unmodifiableMap(copy);
    }

    double audioSeconds() {
        return audio.toMillis() / 1000.0;
    }

    double seconds(Stage stage) {
        return took.getOrDefault(stage, Duration.ZERO).toMillis() / 1000.0;
    }
}
