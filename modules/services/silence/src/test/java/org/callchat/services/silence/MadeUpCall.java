// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Levels;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;
import org.callchat.api.spi.Progress;

/** A call made up from a timeline: what is said sounds at −20 dBFS, the rest at −70. */
final class MadeUpCall {
    static final int AGENT = 0;
    static final int CUSTOMER = 1;

    private final double seconds;
    private final List<List<TimeRange>> speech = new ArrayList<>();
    private final List<List<TimeRange>> sounds = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<float[]> levels = new ArrayList<>();
    private List<ChannelRole> roles;
    private final List<TimeRange> holds = new ArrayList<>();
    private String language = "en";
    private String detector = SpeechActivity.BY_LEVEL;

    MadeUpCall(double seconds, int channels) {
        this.seconds = seconds;
        this.roles = ChannelRole.standard(channels);
        IntStream.range(0, channels).forEach(c -> {
            speech.add(new ArrayList<>());
            sounds.add(new ArrayList<>());
            float[] quiet = new float[(int) Math.round(seconds * 100)];
            Arrays.fill(quiet, -70);
            levels.add(quiet);
        });
    }

    MadeUpCall roles(ChannelRole... others) {
        roles = List.of(others);
        return this;
    }

    MadeUpCall language(String other) {
        language = other;
        return this;
    }

    /** Music, heard by something that knows it. */
    MadeUpCall music(int channel, double start, double end) {
        sounds.get(channel).add(TimeRange.ofSeconds(start, end));
        return heardWell().level(channel, start, end, -20);
    }

    /** The telephony system says that the caller was on hold. */
    MadeUpCall hold(double start, double end) {
        holds.add(TimeRange.ofSeconds(start, end));
        return this;
    }

    /** Heard by something that tells other sounds from speech. */
    MadeUpCall heardWell() {
        detector = "made-up";
        return this;
    }

    /** Sound of somebody who speaks. */
    MadeUpCall speech(int channel, double start, double end) {
        speech.get(channel).add(TimeRange.ofSeconds(start, end));
        return level(channel, start, end, -20);
    }

    MadeUpCall level(int channel, double start, double end, float dbfs) {
        Arrays.fill(levels.get(channel), (int) Math.round(start * 100), (int) Math.round(end * 100), dbfs);
        return this;
    }

    /** Speech and, in a segment of its own, its words, which share the time evenly. */
    MadeUpCall said(int channel, double start, double end, String text) {
        return speech(channel, start, end).text(channel, start, end, text);
    }

    /** Words that may or may not sound. */
    MadeUpCall text(int channel, double start, double end, String text) {
        return text(channel, start, end, text, false);
    }

    MadeUpCall text(int channel, double start, double end, String text, boolean suspect) {
        String[] texts = text.split(" ");
        double each = (end - start) / texts.length;
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            TimeRange time = TimeRange.ofSeconds(start + i * each, start + (i + 1) * each);
            words.add(new Word(texts[i], time, Optional.of(0.9), Word.Timing.INTERPOLATED, suspect));
        }
        Optional<Integer> speaker = speech.size() == 1 ? Optional.empty() : Optional.of(channel);
        segments.add(new Segment(speaker, TimeRange.ofSeconds(start, end), text, words));
        return this;
    }

    /** The silences that are found by default. */
    List<Silence> silences() {
        return silences(Settings.DEFAULTS);
    }

    List<Silence> silences(Settings settings) {
        return new SilenceAnalyzer()
                .analyze(material(), settings, Progress.NONE)
                .silences();
    }

    /** The only mutual silence that is not at an edge. */
    Silence silence() {
        return silence(Settings.DEFAULTS);
    }

    Silence silence(Settings settings) {
        List<Silence> inner = silences(settings).stream()
                .filter(s -> s.kind() == Silence.Kind.MUTUAL && s.edge().isEmpty())
                .toList();
        if (inner.size() != 1) {
            throw new AssertionError("one silence was expected, not " + inner);
        }
        return inner.get(0);
    }

    private CallRecord call() {
        Optional<String> unknown = Optional.empty();
        return new CallRecord(
                new OrderId("made-up"),
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                holds);
    }

    CallMaterial material() {
        Duration duration = TimeRange.ofSeconds(0, seconds).length();
        return new CallMaterial(
                call(),
                new Recording(
                        "made-up.wav",
                        new ContentHash("0".repeat(64)),
                        duration,
                        speech.size(),
                        roles,
                        8000,
                        "pcm_s16le"),
                new Levels(Duration.ofMillis(10), levels),
                Optional.empty(),
                new SpeechActivity(duration, speech, sounds, detector),
                new Transcript(
                        new Transcript.Engine("made-up", "1", "none", Optional.empty(), Optional.empty(), language),
                        segments));
    }
}
