// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Levels;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Segment;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.model.Word;
import org.callchat.engine.audio.SoundFile;
import org.callchat.engine.audio.SoundScan;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.NewOrder;

/**
 * Calls in a workspace as if they had been decoded and transcribed: two channels that take turns of five seconds with a
 * pause after each, half the time silent.
 */
record StoredCalls(CallStore store, Path cache, String voiceKey, Duration length) {
    private static final Duration LEVEL_FRAME = Duration.ofMillis(10);
    private static final Duration VOICE_FRAME = Duration.ofMillis(32);
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    void add(int count) throws Exception {
        List<NewOrder> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(new NewOrder(call(i), new RecordingReference("none", "call-" + i), "stored"));
        }
        store.add(orders, NOW);
        SoundScan.Result sound = sound();
        VoiceFiles.Heard heard = new VoiceFiles.Heard(Optional.of(voices()));
        for (int i = 0; i < count; i++) {
            SoundFile.write(SoundStage.scanFile(cache, hash(i)), sound);
            new VoiceFiles(cache).keep(hash(i), voiceKey, heard);
            store.claim(call(i).order(), NOW);
            store.complete(call(i).order(), analysis(i), NOW);
        }
    }

    static CallRecord call(int i) {
        return CallRecord.of(new OrderId(String.format("stored-%06d", i)));
    }

    static ContentHash hash(int i) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(new byte[] {(byte) i, (byte) (i >> 8), 7});
        return new ContentHash(HexFormat.of().formatHex(digest));
    }

    private CallAnalysis analysis(int i) throws Exception {
        Recording recording = new Recording("call.wav", hash(i), length, 2, ChannelRole.standard(2), 8000, "pcm_s16le");
        return new CallAnalysis(
                call(i), Optional.of(recording), Optional.of(transcript()), Findings.NONE, Timings.NONE, List.of());
    }

    /** Whether somebody speaks: the first half of every five seconds, channel after channel. */
    private static boolean speaks(int channel, Duration time) {
        return time.toMillis() % 5000 < 2500 && time.toSeconds() / 5 % 2 == channel;
    }

    private SoundScan.Result sound() {
        int frames = (int) length.dividedBy(LEVEL_FRAME);
        Random noise = new Random(1);
        List<float[]> levels = new ArrayList<>();
        for (int c = 0; c < 2; c++) {
            float[] channel = new float[frames];
            for (int f = 0; f < frames; f++) {
                channel[f] = (speaks(c, LEVEL_FRAME.multipliedBy(f)) ? -25 : -70) + 3 * noise.nextFloat();
            }
            levels.add(channel);
        }
        byte[] peaks = new byte[frames * 2 * 2];
        return new SoundScan.Result(new Levels(LEVEL_FRAME, levels), new PeakPyramid(length, 2, 0.01, List.of(peaks)));
    }

    private VoiceActivity voices() {
        int frames = (int) length.dividedBy(VOICE_FRAME);
        List<float[]> channels = new ArrayList<>();
        for (int c = 0; c < 2; c++) {
            float[] channel = new float[frames];
            for (int f = 0; f < frames; f++) {
                channel[f] = speaks(c, VOICE_FRAME.multipliedBy(f)) ? 1 : 0;
            }
            channels.add(channel);
        }
        return new VoiceActivity("silero-v6", VOICE_FRAME, channels);
    }

    private Transcript transcript() {
        List<Segment> segments = new ArrayList<>();
        for (long start = 0; start + 2500 <= length.toMillis(); start += 5000) {
            List<Word> words = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 8; w++) {
                String word = start / 5000 % 4 == 0 && w == 7 ? "check?" : "word" + w;
                TimeRange time = TimeRange.ofMillis(start + w * 300, start + w * 300 + 250);
                words.add(new Word(word, time, Optional.of(0.9), Word.Timing.ALIGNED, false));
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
            segments.add(new Segment(
                    Optional.of((int) (start / 5000 % 2)),
                    TimeRange.ofMillis(start, start + 2400),
                    text.toString(),
                    words));
        }
        return new Transcript(
                new Transcript.Engine("pretend", "1", "none", Optional.empty(), Optional.empty(), "en"), segments);
    }
}
