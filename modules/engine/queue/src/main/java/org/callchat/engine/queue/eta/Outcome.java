// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

/** How a forecast fared. */
public record Outcome(boolean inLikely, boolean inNearlySure) {

    public static Outcome of(Forecast forecast, java.time.Duration took) {
        return new Outcome(
                forecast.likely().contains(took), forecast.nearlySure().contains(took));
    }
}
