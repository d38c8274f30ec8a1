// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.TimeRange;

/** Made-up calls. */
final class Calls {

    private Calls() {}

    /** Ten seconds of two channels: the agent at half scale from 2 s to 4 s, the customer at full scale from 6 s to 7 s. */
    static WaveformItems tenSeconds() {
        double bucket = 0.01;
        byte[] level = new byte[1000 * 4];
        for (int b = 0; b < 1000; b++) {
            byte agent = (byte) (b >= 200 && b < 400 ? 64 : 0);
            byte customer = (byte) (b >= 600 && b < 700 ? 127 : 0);
            level[b * 4] = (byte) -agent;
            level[b * 4 + 1] = agent;
            level[b * 4 + 2] = (byte) -customer;
            level[b * 4 + 3] = customer;
        }
        List<byte[]> levels = new ArrayList<>(List.of(level));
        while (levels.get(levels.size() - 1).length > 8) {
            levels.add(halved(levels.get(levels.size() - 1)));
        }
        PeakPyramid peaks = new PeakPyramid(Duration.ofSeconds(10), 2, bucket, levels);
        return new WaveformItems(
                peaks,
                List.of(
                        new WaveformItems.Track("Agent", ChannelRole.AGENT),
                        new WaveformItems.Track("Customer", ChannelRole.CUSTOMER)));
    }

    static Silence silence(double from, double to, Silence.Category category, String... patterns) {
        return new Silence(
                TimeRange.ofSeconds(from, to),
                Optional.empty(),
                Silence.Kind.MUTUAL,
                category,
                Optional.empty(),
                java.util.Arrays.stream(patterns)
                        .map(p -> new SilencePattern(p, "words"))
                        .toList(),
                SilenceContext.NONE,
                new Agreement(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static Silence oneSided(double from, double to, int channel) {
        Silence s = silence(from, to, Silence.Category.MEDIUM);
        return new Silence(
                s.time(),
                Optional.of(channel),
                Silence.Kind.ONE_SIDED,
                s.category(),
                s.edge(),
                s.patterns(),
                s.context(),
                s.agreement());
    }

    private static byte[] halved(byte[] level) {
        int buckets = (level.length / 4 + 1) / 2;
        byte[] half = new byte[buckets * 4];
        for (int b = 0; b < buckets; b++) {
            for (int i = 0; i < 4; i++) {
                byte left = level[b * 8 + i];
                byte right = b * 8 + 4 + i < level.length ? level[b * 8 + 4 + i] : left;
                half[b * 4 + i] = (byte) (i % 2 == 0 ? Math.min(left, right) : Math.max(left, right));
            }
        }
        return half;
    }
}
