// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.util.Arrays;
import java.util.List;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.PeakPyramid;

/**
 * What a waveform is drawn from.
 *
 * @param tracks one per channel, top to bottom
 */
public record WaveformItems(PeakPyramid peaks, List<Track> tracks) {
    /** Quiet recordings are drawn larger, but never so much that their hiss looks like speech. */
    private static final double GREATEST_GAIN = 12;

    private static final int ENOUGH_BUCKETS = 4096;
    private static final float HISS = 0.01f;
    private static final double OFTEN_ENOUGH = 0.98;
    private static final double HEADROOM = 1.2;

    /** One channel: what to call it and whose voice it is. */
    public record Track(String name, ChannelRole role) {}

    public WaveformItems {
        tracks = List.copyOf(tracks);
        if (tracks.size() != peaks.channels()) {
            throw new IllegalArgumentException(
                    tracks.size() + " tracks for a recording of " + peaks.channels() + " channels");
        }
    }

    /**
     * How much larger to draw so that speech fills its track; the same for all tracks. It goes by the level that few
     * moments exceed, not by the loudest one: a single click must not make a whole call look quiet.
     */
    public double gain() {
        int level = 0;
        while (level + 1 < peaks.levels() && peaks.buckets(level) > ENOUGH_BUCKETS) {
            level++;
        }
        float[] heard = new float[peaks.buckets(level) * peaks.channels()];
        int count = 0;
        for (int channel = 0; channel < peaks.channels(); channel++) {
            for (int bucket = 0; bucket < peaks.buckets(level); bucket++) {
                float reach = Math.max(peaks.max(level, channel, bucket), -peaks.min(level, channel, bucket));
                if (reach > HISS) {
                    heard[count++] = reach;
                }
            }
        }
        Arrays.sort(heard, 0, count);
        double loud = count == 0 ? 1 : heard[(int) (count * OFTEN_ENOUGH)] * HEADROOM;
        return Math.max(1, Math.min(GREATEST_GAIN, 1 / loud));
    }
}
