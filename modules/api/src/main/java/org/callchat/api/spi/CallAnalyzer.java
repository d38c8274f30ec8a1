// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Settings;

/** Finds something in one call, and in what was found in many. Pure functions: no files, no clock, no state. */
public interface CallAnalyzer extends Provider {
    Findings analyze(CallMaterial call, Settings settings, Progress progress);

    /**
     * What the findings of many calls tell together. Keeps no call: there may be any number of them.
     *
     * @param calls with their findings, in any order; their transcripts may be left out
     * @return empty when this analyser has nothing to say about many calls
     */
    default Optional<Insights> across(Stream<CallAnalysis> calls, Settings settings, Progress progress) {
        return Optional.empty();
    }
}
