// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Levels;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.VoiceActivity;
import org.callchat.engine.audio.speech.SpeechRule;
import org.callchat.engine.audio.speech.SpeechSearch;

/**
 * Finds where each channel speaks, by level: sound that stands out of the channel's own noise, or is above a fixed
 * level. Music and tones are sound too; telling them from speech is left to those who know more than levels.
 */
public final class SpeechDetector {
    private static final String ADAPTIVE = "adaptive";
    private static final String FIXED = "fixed";
    private static final String LEVEL = "level";
    private static final String VOICE_ACTIVITY = "voice activity";
    private static final String BOTH = "both";

    private static final Parameter<String> MODE = Parameter.text(
            "speech.mode",
            "Speech threshold",
            "adaptive: follows the noise of each channel; fixed: one level for all",
            ADAPTIVE,
            List.of(ADAPTIVE, FIXED));
    private static final Parameter<Double> THRESHOLD = Parameter.number(
            "speech.threshold",
            "Fixed threshold",
            "Level from which sound is speech, when the threshold is fixed",
            "dBFS",
            -40,
            -90,
            0);
    private static final Parameter<Double> MARGIN = Parameter.number(
            "speech.margin",
            "Margin above noise",
            "How far speech stands above steady noise, at least; noise that fluctuates gets more by itself",
            "dB",
            6,
            3,
            30);
    private static final Parameter<Integer> HANGOVER = Parameter.count(
            "speech.hangover", "Hangover", "Gaps shorter than this are part of speech, not pauses", "ms", 250, 0, 2000);
    private static final Parameter<Integer> MINIMUM_BURST = Parameter.count(
            "speech.minimum_burst", "Shortest speech", "Sounds shorter than this are clicks", "ms", 100, 0, 2000);

    private static final Parameter<String> DETECTOR = Parameter.text(
            "speech.detector",
            "Speech detector",
            "level: whatever is loud enough is speech; voice activity: what the voice activity model takes for it;"
                    + " both: what is loud enough and a voice, to the hundredth of a second",
            BOTH,
            List.of(LEVEL, VOICE_ACTIVITY, BOTH));
    /** Generous: what is no voice the model will tell. */
    private static final SpeechRule ANY_SOUND =
            new SpeechRule(Optional.empty(), 3, Duration.ofMillis(250), Duration.ofMillis(30));

    /** The settings it obeys. */
    public List<Parameter<?>> parameters() {
        return List.of(DETECTOR, MODE, THRESHOLD, MARGIN, HANGOVER, MINIMUM_BURST);
    }

    /**
     * Where each channel has sound at all: what a voice activity model should hear. No setting changes it, so that what
     * was heard once serves whatever the settings become.
     */
    public SpeechActivity sound(Levels levels) {
        return activity(levels, new SpeechSearch(levels, ANY_SOUND).byLevel(), SpeechActivity.BY_LEVEL);
    }

    /**
     * Spans of speech per channel, from where the sound starts to where it ends, and of lasting sound that is none.
     *
     * @param voices what the voice activity model heard; empty where none was asked: the level decides alone
     */
    public SpeechActivity detect(Levels levels, Optional<VoiceActivity> voices, Settings settings) {
        SpeechSearch search = new SpeechSearch(levels, rule(settings));
        String detector = settings.get(DETECTOR);
        if (voices.isEmpty() || detector.equals(LEVEL)) {
            return activity(levels, search.byLevel(), SpeechActivity.BY_LEVEL);
        }
        String model = voices.get().detector();
        return detector.equals(VOICE_ACTIVITY)
                ? activity(levels, search.byVoice(voices.get()), model)
                : activity(levels, search.byBoth(voices.get()), model + "+" + SpeechActivity.BY_LEVEL);
    }

    private static SpeechRule rule(Settings settings) {
        boolean fixed = settings.get(MODE).equals(FIXED);
        return new SpeechRule(
                fixed ? Optional.of(settings.get(THRESHOLD)) : Optional.empty(),
                settings.get(MARGIN),
                Duration.ofMillis(settings.get(HANGOVER)),
                Duration.ofMillis(settings.get(MINIMUM_BURST)));
    }

    private static SpeechActivity activity(Levels levels, List<SpeechSearch.Channel> channels, String detector) {
        return new SpeechActivity(
                levels.duration(),
                channels.stream().map(SpeechSearch.Channel::speech).toList(),
                channels.stream().map(SpeechSearch.Channel::sounds).toList(),
                detector);
    }
}
