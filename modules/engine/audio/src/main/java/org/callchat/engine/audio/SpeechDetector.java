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

    /** The settings it obeys. */
    public List<Parameter<?>> parameters() {
        return List.of(MODE, THRESHOLD, MARGIN, HANGOVER, MINIMUM_BURST);
    }

    /**
     * Spans of speech per channel, from where the sound starts to where it ends.
     *
     * @param voices what the voice activity model heard; empty where none was asked: the level decides alone
     */
    public SpeechActivity detect(Levels levels, Optional<VoiceActivity> voices, Settings settings) {
        return detect(levels, settings);
    }

    /** Whether these settings want a voice activity model to be asked at all. */
    public boolean wantsVoices(Settings settings) {
        return true;
    }

    /**
     * Where each channel has sound at all: what a voice activity model should hear. No setting changes it, so that what
     * was heard once serves whatever the settings become.
     */
    public SpeechActivity sound(Levels levels) {
        return detect(levels, Settings.DEFAULTS);
    }

    /** Spans of speech per channel by level alone. */
    public SpeechActivity detect(Levels levels, Settings settings) {
        boolean fixed = settings.get(MODE).equals(FIXED);
        SpeechRule rule = new SpeechRule(
                fixed ? Optional.of(settings.get(THRESHOLD)) : Optional.empty(),
                settings.get(MARGIN),
                Duration.ofMillis(settings.get(HANGOVER)),
                Duration.ofMillis(settings.get(MINIMUM_BURST)));
        return new SpeechActivity(levels.duration(), new SpeechSearch(levels).find(rule));
    }
}
