// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;

/** Finds the silences of a call in its sound, and tells with each what was said around it and what explains it. */
public final class SilenceAnalyzer implements CallAnalyzer {
    private final Map<String, Vocabulary> vocabularies = Map.of("en", Vocabulary.shipped("en"));

    @Override
    public String id() {
        return "silence";
    }

    @Override
    public String label() {
        return "Silences";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return SilenceSettings.PARAMETERS;
    }

    @Override
    public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
        SilenceSettings limits = SilenceSettings.of(settings);
        SilenceTeller teller = SilenceTeller.of(call, limits, vocabularies);
        List<QuietSpan> mutual = QuietSpans.mutual(call.speech(), limits.minimum());
        List<Silence> silences = new ArrayList<>();
        for (int i = 0; i < mutual.size(); i++) {
            progress.checkCancelled();
            silences.add(teller.mutual(mutual.get(i), mutual.subList(0, i)));
        }
        for (QuietSpan span : QuietSpans.oneSided(call.speech(), limits.oneSidedMinimum())) {
            progress.checkCancelled();
            silences.add(teller.oneSided(span));
        }
        silences.sort(Comparator.comparing(Silence::time));
        return new Findings(silences, List.of(), List.of());
    }
}
