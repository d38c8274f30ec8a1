// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;
import org.callchat.services.silence.PatternSearch.Explanation;

/** Tells all about one silence of a call: its category, context, patterns, and who agrees. */
final class SilenceTeller {
    private final SilenceSettings settings;
    private final Surroundings surroundings;
    private final Optional<PatternSearch> patterns;
    private final LevelWitness levels;
    private final VoiceWitness voices;
    private final TextWitness text;
    private final Spans speech;
    private final List<Integer> channels;

    private SilenceTeller(
            SilenceSettings settings,
            Surroundings surroundings,
            Optional<PatternSearch> patterns,
            LevelWitness levels,
            VoiceWitness voices,
            TextWitness text,
            Spans speech,
            List<Integer> channels) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.patterns = patterns;
        this.levels = levels;
        this.voices = voices;
        this.text = text;
        this.speech = speech;
        this.channels = channels;
    }

    /** @param vocabulary of the language that is spoken; without it, or without words, no pattern is looked for */
    static SilenceTeller of(CallMaterial call, SilenceSettings settings, Optional<Vocabulary> vocabulary) {
        List<SpokenWord> words = SpokenWord.of(call.transcript());
        Spans speech = Spans.ofSpeech(call.speech());
        SpeechClock clock = new SpeechClock(speech, call.speech().duration());
        return new SilenceTeller(
                settings,
                new Surroundings(words, clock, settings.context()),
                vocabulary
                        .filter(v -> !words.isEmpty())
                        .map(v -> new PatternSearch(v, call.recording().roles())),
                new LevelWitness(call.levels(), call.speech()),
                new VoiceWitness(call.voices()),
                new TextWitness(call.transcript()),
                speech,
                IntStream.range(0, call.speech().channels()).boxed().toList());
    }

    /**
     * A silence and whether it was announced.
     *
     * @param isAnnounced empty when nobody could look for an announcement
     */
    record Told(Silence silence, Optional<Boolean> isAnnounced) {}

    /** @param earlier the silences before it; what was said before them does not explain this one */
    Told ofAll(QuietSpan span, List<QuietSpan> earlier) {
        Optional<Explanation> explanation = patterns.map(p -> p.explain(recent(span, earlier)));
        List<SilencePattern> found = explanation.map(Explanation::patterns).orElse(List.of());
        boolean needsNone = span.edge().isPresent() && found.equals(List.of(PatternSearch.UNEXPLAINED));
        return new Told(told(span, channels, needsNone ? List.of() : found), explanation.map(Explanation::isAnnounced));
    }

    /** One who listens is silent because the other speaks: that needs no pattern. */
    Silence ofOne(QuietSpan span) {
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
                new Agreement(
                        levels.quiet(time, silent),
                        voices.voiceless(time, silent),
                        Optional.of(text.wordless(time, silent))));
    }

    /** The words since the silence before; without speech between them, as from silence to hold, it is the same wait. */
    private List<SpokenWord> recent(QuietSpan span, List<QuietSpan> earlier) {
        List<SpokenWord> before = surroundings.before(span.time());
        for (int i = earlier.size() - 1; i >= 0; i--) {
            TimeRange silence = earlier.get(i).time();
            if (isSpeechBetween(silence, span.time())) {
                return after(before, silence);
            }
        }
        return before;
    }

    private boolean isSpeechBetween(TimeRange silence, TimeRange next) {
        return silence.end().compareTo(next.start()) < 0
                && !speech.within(new TimeRange(silence.end(), next.start()))
                        .ranges()
                        .isEmpty();
    }

    private static List<SpokenWord> after(List<SpokenWord> words, TimeRange silence) {
        Duration middle = silence.start().plus(silence.length().dividedBy(2));
        return words.stream().filter(w -> w.middle().compareTo(middle) >= 0).toList();
    }
}
