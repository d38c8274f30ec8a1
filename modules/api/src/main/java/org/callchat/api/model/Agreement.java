// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Optional;

/** How far each witness agrees that a span is silent, 0…1 each; empty where the witness was not asked. */
public record Agreement(Optional<Double> energy, Optional<Double> voiceActivity, Optional<Double> transcript) {
    public Agreement {
        energy.ifPresent(v -> Fraction.check("energy", v));
        voiceActivity.ifPresent(v -> Fraction.check("voiceActivity", v));
        transcript.ifPresent(v -> Fraction.check("transcript", v));
    }
}
