// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** Tells all about one silence of a call: its category, context, patterns, and who agrees. */
final class SilenceTeller {
    private final SilenceSettings settings;
    private final Surroundings surroundings;
    private final Optional<PatternSearch> patterns;
    private final LevelWitness levels;
    private final TextWitness text;
    private final List<Integer> channels;

    private SilenceTeller(
            SilenceSettings settings,
            Surroundings surroundings,
            Optional<PatternSearch> patterns,
            LevelWitness levels,
            TextWitness text,
            List<Integer> channels) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.patterns = patterns;
        this.levels = levels;
        this.text = text;
        this.channels = channels;
    }

    /** @param vocabularies by language; without words, or in another language, no pattern is looked for */
    static SilenceTeller of(CallMaterial call, SilenceSettings settings, Map<String, Vocabulary> vocabularies) {
        List<SpokenWord> words = SpokenWord.of(call.transcript());
        SpeechClock clock =
                new SpeechClock(Spans.ofSpeech(call.speech()), call.speech().duration());
        return new SilenceTeller(
                settings,
                new Surroundings(words, clock, settings.context()),
                Optional.ofNullable(vocabularies.get(call.transcript().engine().language()))
                        .filter(vocabulary -> !words.isEmpty())
                        .map(vocabulary ->
                                new PatternSearch(vocabulary, call.recording().roles())),
                new LevelWitness(call.levels(), call.speech()),
                new TextWitness(words),
                IntStream.range(0, call.speech().channels()).boxed().toList());
    }

    /** @param earlier the silences before it; what was said before them does not explain this one */
    Silence mutual(QuietSpan span, List<QuietSpan> earlier) {
        return told(span, channels, explanation(span, earlier));
    }

    /** One who listens is silent because the other speaks: that needs no pattern. */
    Silence oneSided(QuietSpan span) {
        return told(span, List.of(span.channel().orElseThrow()), List.of());
    }

    private Silence told(QuietSpan span, List<Integer> silent, List<SilencePattern> explanation) {
        TimeRange time = span.time();
        return new Silence(
                time,
                span.channel(),
                span.kind(),
                settings.category(time.length()),
                span.edge(),
                explanation,
                new SilenceContext(
                        Surroundings.lines(surroundings.before(time)), Surroundings.lines(surroundings.after(time))),
                new Agreement(levels.quiet(time, silent), Optional.empty(), Optional.of(text.wordless(time, silent))));
    }

    private List<SilencePattern> explanation(QuietSpan span, List<QuietSpan> earlier) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        List<SpokenWord> before = surroundings.before(span.time());
        List<SpokenWord> recent = earlier.isEmpty()
                ? before
                : after(before, earlier.get(earlier.size() - 1).time());
        List<SilencePattern> found = patterns.get().explain(recent);
        return span.edge().isPresent() && found.equals(List.of(PatternSearch.UNEXPLAINED)) ? List.of() : found;
    }

    private static List<SpokenWord> after(List<SpokenWord> words, TimeRange silence) {
        Duration middle = silence.start().plus(silence.length().dividedBy(2));
        return words.stream().filter(w -> w.middle().compareTo(middle) >= 0).toList();
    }
}
