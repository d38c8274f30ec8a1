// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.util.ArrayList;
import java.util.List;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelTier;

/** Spreads tiers over as many as it takes for no two labels of one to overlap: {@code Agent}, {@code Agent (2)}. */
final class Apart {

    private Apart() {}

    static List<LabelTier> of(LabelTier tier) {
        List<List<Label>> lanes = new ArrayList<>();
        for (Label label : tier.labels()) {
            if (!label.time().length().isZero()) {
                lane(lanes, label).add(label);
            }
        }
        if (lanes.isEmpty()) {
            lanes.add(List.of());
        }
        List<LabelTier> tiers = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            String name = i == 0 ? tier.name() : tier.name() + " (" + (i + 1) + ")";
            tiers.add(new LabelTier(name, tier.kind(), tier.channel(), lanes.get(i)));
        }
        return tiers;
    }

    private static List<Label> lane(List<List<Label>> lanes, Label label) {
        for (List<Label> lane : lanes) {
            if (lane.get(lane.size() - 1).time().end().compareTo(label.time().start()) <= 0) {
                return lane;
            }
        }
        List<Label> lane = new ArrayList<>();
        lanes.add(lane);
        return lane;
    }
}
