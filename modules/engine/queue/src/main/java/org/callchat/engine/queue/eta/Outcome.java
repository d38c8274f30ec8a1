// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.time.Duration;
import org.callchat.api.model.Forecast;

/** How a forecast fared. */
public record Outcome(boolean inLikely, boolean inNearlySure) {

    public static Outcome of(Forecast forecast, Duration took) {
        return new Outcome(
                forecast.likely().contains(took), forecast.nearlySure().contains(took));
    }
}
