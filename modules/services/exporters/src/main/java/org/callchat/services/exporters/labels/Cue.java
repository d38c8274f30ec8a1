// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.util.Comparator;
import java.util.List;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;

/** A label of a sheet together with its tier, as captions have it. */
record Cue(LabelTier tier, Label label) {

    /** Silences and lines of speech in order of time. */
    static List<Cue> of(LabelSheet sheet) {
        return sheet.tiers().stream()
                .filter(t -> t.kind() != LabelTier.Kind.WORDS)
                .flatMap(t -> t.labels().stream().map(l -> new Cue(t, l)))
                .sorted(Comparator.comparing(c -> c.label().time()))
                .toList();
    }
}
