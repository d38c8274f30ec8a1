// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Interruption;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;

/**
 * Measures how the parties share the time. All come from sound alone, but for the talk speed; what needs two channels
 * is not measured on a mono recording.
 */
public final class ConversationMeasures implements CallAnalyzer {

    @Override
    public String id() {
        return "conversation";
    }

    @Override
    public String label() {
        return "Conversation measures";
    }

    @Override
    public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
        progress.checkCancelled();
        SpokenCall spoken = SpokenCall.of(call);
        List<Measure> measures = new ArrayList<>();
        measures.addAll(TalkMeasures.of(spoken));
        measures.addAll(QuietMeasures.of(spoken));
        List<Interruption> interruptions = Interruptions.of(spoken);
        measures.addAll(OverlapMeasures.of(spoken, interruptions));
        measures.addAll(LatencyMeasures.of(spoken));
        measures.addAll(PartitionMeasures.of(spoken));
        Loudness loudness = Loudness.of(spoken, call.levels());
        measures.add(loudness.measure());
        return new Findings(
                List.of(),
                List.of(),
                measures,
                interruptions,
                List.of(loudness.series()),
                List.of(Thresholds.DEFINITION));
    }
}
