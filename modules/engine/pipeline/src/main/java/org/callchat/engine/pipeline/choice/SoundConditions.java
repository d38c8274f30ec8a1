// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.choice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Levels;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;

/**
 * How hard a call is to hear. Of several channels it is the worst that somebody speaks on.
 *
 * @param speechDbfs median level while somebody speaks, in dBFS; empty when nobody does
 * @param aboveNoiseDb how far that is above the noise, the lower quintile of the level while nobody speaks, in dB; empty
 *     when either is unknown
 * @param clipped share of the stretches of the waveform that reach full scale, 0…1; 0 when nobody speaks
 * @param bandwidthHz half the sampling rate of the recording: what lies above cannot be in it
 * @param speech how much there is to hear, over all channels
 */
public record SoundConditions(
        Optional<Double> speechDbfs, Optional<Double> aboveNoiseDb, double clipped, int bandwidthHz, Duration speech) {
    private static final double FULL_SCALE = 0.99;

    /** Less says little about a channel. */
    private static final int LEAST_FRAMES = 50;

    /** Looks at a call. */
    public static SoundConditions of(Levels levels, PeakPyramid peaks, SpeechActivity speech, int sampleRateHz) {
        List<Double> spoken = new ArrayList<>();
        List<Double> aboveNoise = new ArrayList<>();
        Duration total = Duration.ZERO;
        double clipped = 0;
        for (int channel = 0; channel < speech.channels(); channel++) {
            for (TimeRange span : speech.channel(channel)) {
                total = total.plus(span.length());
            }
            if (!speech.channel(channel).isEmpty()) {
                clipped = Math.max(clipped, clipped(peaks, channel));
            }
            boolean[] speaks = speaks(levels, speech.channel(channel));
            Optional<Double> voice = quantile(levels, channel, speaks, true, 0.5);
            voice.ifPresent(spoken::add);
            Optional<Double> noise = quantile(levels, channel, speaks, false, 0.2);
            voice.flatMap(v -> noise.map(n -> v - n)).ifPresent(aboveNoise::add);
        }
        return new SoundConditions(
                spoken.stream().min(Double::compare),
                aboveNoise.stream().min(Double::compare),
                clipped,
                sampleRateHz / 2,
                total);
    }

    private static boolean[] speaks(Levels levels, List<TimeRange> speech) {
        boolean[] speaks = new boolean[levels.frames()];
        for (TimeRange span : speech) {
            int from = (int) span.start().dividedBy(levels.frame());
            int to = (int) span.end().dividedBy(levels.frame());
            Arrays.fill(speaks, Math.min(from, speaks.length), Math.min(to, speaks.length), true);
        }
        return speaks;
    }

    private static Optional<Double> quantile(
            Levels levels, int channel, boolean[] speaks, boolean whileSpeaking, double q) {
        float[] all = levels.channel(channel);
        float[] chosen = new float[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (speaks[i] == whileSpeaking) {
                chosen[count++] = all[i];
            }
        }
        if (count < LEAST_FRAMES) {
            return Optional.empty();
        }
        Arrays.sort(chosen, 0, count);
        return Optional.of((double) chosen[(int) (q * (count - 1))]);
    }

    private static double clipped(PeakPyramid peaks, int channel) {
        int full = 0;
        int buckets = peaks.buckets(0);
        for (int bucket = 0; bucket < buckets; bucket++) {
            boolean reaches =
                    peaks.max(0, channel, bucket) >= FULL_SCALE || peaks.min(0, channel, bucket) <= -FULL_SCALE;
            full += reaches ? 1 : 0;
        }
        return buckets == 0 ? 0 : (double) full / buckets;
    }

    /** What makes it hard, in words; empty when nothing does, or nobody speaks. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (speech.isZero()) {
            return troubles;
        }
        aboveNoiseDb
                .filter(db -> db < Hard.ABOVE_NOISE_DB)
                .ifPresent(db -> troubles.add(Math.round(db) + " dB above the noise"));
        speechDbfs
                .filter(db -> db < Hard.SPEECH_DBFS)
                .ifPresent(db -> troubles.add("quiet, " + Math.round(db) + " dBFS"));
        if (clipped > Hard.CLIPPED) {
            troubles.add("clipped, " + Math.max(1, Math.round(100 * clipped)) + " % of the waveform");
        }
        if (bandwidthHz < Hard.BANDWIDTH_HZ) {
            troubles.add("nothing above " + bandwidthHz + " Hz");
        }
        return troubles;
    }

    /** Beyond these a small model makes noticeably more errors; chosen with reserve, not fitted. */
    private static final class Hard {
        private static final double ABOVE_NOISE_DB = 15;
        private static final double SPEECH_DBFS = -38;
        private static final double CLIPPED = 0.01;
        private static final int BANDWIDTH_HZ = 3400;
    }
}
