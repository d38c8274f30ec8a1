// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.labels;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All labels of one recording.
 *
 * @param name of the recording, without a path
 * @param duration of the recording, where it is known
 */
public record LabelSheet(String name, Optional<Duration> duration, List<LabelTier> tiers) {
    /** The tier that a format without tiers means. */
    public static final String SILENCES = "Silences";

    public LabelSheet {
        tiers = List.copyOf(tiers);
    }

    public List<LabelTier> tiers(LabelTier.Kind kind) {
        return tiers.stream().filter(t -> t.kind() == kind).toList();
    }
}
