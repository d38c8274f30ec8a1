// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callchat.api.model.Levels;
import org.callchat.api.model.TimeRange;

/** Looks for speech in all channels of a call; what is loud enough depends on all of them. */
public final class SpeechSearch {
    private final Levels levels;
    private final List<float[]> channels;
    private final double frameSeconds;

    public SpeechSearch(Levels levels) {
        this.levels = levels;
        this.channels =
                IntStream.range(0, levels.channels()).mapToObj(levels::channel).toList();
        this.frameSeconds = levels.frame().toNanos() / 1e9;
    }

    /** Spans of speech per channel. */
    public List<List<TimeRange>> find(SpeechRule rule) {
        List<ChannelLoudness> loudness = channels.stream()
                .map(channel -> ChannelLoudness.of(channel, frameSeconds))
                .toList();
        float loudest = (float)
                loudness.stream().mapToDouble(ChannelLoudness::voice).max().orElseThrow();
        List<List<TimeRange>> speech = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            SpeechThreshold threshold = threshold(rule, channels.get(c), loudness.get(c), loudest);
            speech.add(new SpeechSpans(channels.get(c), threshold, leakage(c)).find(levels.frame(), rule));
        }
        return speech;
    }

    private SpeechThreshold threshold(SpeechRule rule, float[] channel, ChannelLoudness loudness, float loudest) {
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
