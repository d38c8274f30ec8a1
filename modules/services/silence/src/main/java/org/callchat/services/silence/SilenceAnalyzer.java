// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.EditableText;
import org.callchat.api.spi.Progress;
import org.callchat.services.silence.SilenceTeller.Told;
import org.callchat.services.silence.across.AcrossCalls;

/** Finds the silences of a call in its sound, and tells with each what was said around it and what explains it. */
public final class SilenceAnalyzer implements CallAnalyzer {
    private final Vocabularies vocabularies = new Vocabularies();

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
        return Stream.concat(SilenceSettings.PARAMETERS.stream(), AcrossCalls.PARAMETERS.stream())
                .toList();
    }

    @Override
    public List<EditableText> texts() {
        return List.of(Vocabularies.TEXT);
    }

    @Override
    public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
        SilenceSettings limits = SilenceSettings.of(settings);
        String language = call.transcript().engine().language();
        Optional<Vocabularies.Read> vocabulary = vocabularies.of(language, settings);
        SilenceTeller teller = SilenceTeller.of(call, limits, vocabulary.map(Vocabularies.Read::vocabulary));
        List<QuietSpan> quiet = QuietSpans.ofAll(call.speech(), call.call().holds(), limits.minimum());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < quiet.size(); i++) {
            progress.checkCancelled();
            told.add(teller.ofAll(quiet.get(i), quiet.subList(0, i)));
        }
        List<Silence> silences =
                new ArrayList<>(told.stream().map(Told::silence).toList());
        for (QuietSpan span : QuietSpans.oneSided(call.speech(), limits.oneSidedMinimum())) {
            progress.checkCancelled();
            silences.add(teller.ofOne(span));
        }
        silences.sort(Comparator.comparing(Silence::time));
        Map<String, String> data = vocabulary
                .map(v -> Map.of(Vocabularies.TEXT.file(language), v.hash()))
                .orElse(Map.of());
        return new Findings(
                silences,
                List.of(),
                WaitMeasures.of(call.speech(), told, !call.call().holds().isEmpty()),
                List.of(),
                List.of(),
                List.of(limits.definition(data)));
    }

    @Override
    public Optional<Insights> across(Stream<CallAnalysis> calls, Settings settings, Progress progress) {
        return Optional.of(AcrossCalls.of(calls, SilenceSettings.NAME, settings, progress));
    }
}
