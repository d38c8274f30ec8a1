// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.Levels;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.VoiceActivity;

/** Looks for speech in all channels of a call; what is loud enough depends on all of them. */
public final class SpeechSearch {
    private final Levels levels;
    private final List<float[]> channels;
    private final double frameSeconds;
    private final SpeechRule rule;
    private final SpeechSpans spans;
    private final List<SpeechThreshold> thresholds;

    public SpeechSearch(Levels levels, SpeechRule rule) {
        this.levels = levels;
        this.channels =
                IntStream.range(0, levels.channels()).mapToObj(levels::channel).toList();
        this.frameSeconds = levels.frame().toNanos() / 1e9;
        this.rule = rule;
        this.spans = new SpeechSpans(levels.frame(), rule);
        this.thresholds = thresholds();
    }

    /**
     * What one channel has.
     *
     * @param speech spans of speech
     * @param sounds spans of lasting sound that is none
     */
    public record Channel(List<TimeRange> speech, List<TimeRange> sounds) {}

    /** By level alone, which cannot tell speech from other sounds. */
    public List<Channel> byLevel() {
        return IntStream.range(0, channels.size())
                .mapToObj(c -> new Channel(spans.of(runs(c)), List.of()))
                .toList();
    }

    /** By voice activity alone, to the frame of its model. */
    public List<Channel> byVoice(VoiceActivity voices) {
        return IntStream.range(0, channels.size())
                .mapToObj(c -> new VoiceTrack(voices, c, levels.frame()).runs(levels.frames()))
                .map(runs -> new Channel(spans.of(runs), List.of()))
                .toList();
    }

    /** By level and voice activity: sound that is a voice. */
    public List<Channel> byBoth(VoiceActivity voices) {
        return IntStream.range(0, channels.size())
                .mapToObj(c -> byBoth(c, new VoiceTrack(voices, c, levels.frame())))
                .toList();
    }

    private Channel byBoth(int channel, VoiceTrack track) {
        float[] dbfs = channels.get(channel);
        List<Run> sound = runs(channel);
        BitSet music = new Music(dbfs, thresholds.get(channel), track).mark();
        Optional<Float> voiceLevel = VoiceLevel.of(dbfs, track, sound, music);
        List<Run> speech = List.of();
        if (voiceLevel.isPresent()) {
            BitSet excluded = new Background(dbfs, thresholds.get(channel), voiceLevel.get()).mark();
            excluded.or(music);
            speech = new VoicedRuns(dbfs, track, excluded, voiceLevel.get()).of(sound);
        }
        return new Channel(spans.of(speech), ranges(new LastingSounds(music).of(sound, speech)));
    }

    private List<TimeRange> ranges(List<Run> runs) {
        return runs.stream()
                .map(run -> new TimeRange(
                        levels.frame().multipliedBy(run.from()), levels.frame().multipliedBy(run.to())))
                .toList();
    }

    private List<Run> runs(int channel) {
        return new LevelRuns(channels.get(channel), thresholds.get(channel), leakage(channel)).find();
    }

    private List<SpeechThreshold> thresholds() {
        List<ChannelLoudness> loudness = channels.stream()
                .map(channel -> ChannelLoudness.of(channel, frameSeconds))
                .toList();
        float loudest = (float)
                loudness.stream().mapToDouble(ChannelLoudness::voice).max().orElseThrow();
        List<SpeechThreshold> found = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            found.add(threshold(channels.get(c), loudness.get(c), loudest));
        }
        return found;
    }

    private SpeechThreshold threshold(float[] channel, ChannelLoudness loudness, float loudest) {
        return rule.fixedThreshold()
                .map(dbfs -> SpeechThreshold.fixed(channel.length, dbfs))
                .orElseGet(() -> SpeechThreshold.adaptive(channel, frameSeconds, loudness, loudest, rule.margin()));
    }

    private Leakage leakage(int channel) {
        List<float[]> others = new ArrayList<>(channels);
        others.remove(channel);
        return new Leakage(channels.get(channel), others);
    }
}
