// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

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
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/** A call made up from a timeline. */
final class MadeUpCall {
    private final double seconds;
    private final List<List<TimeRange>> speech = new ArrayList<>();
    private final List<List<TimeRange>> sounds = new ArrayList<>();
    private final List<float[]> levels = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private List<ChannelRole> roles;
    private String detector = SpeechActivity.BY_LEVEL;

    MadeUpCall(double seconds, int channels) {
        this.seconds = seconds;
        this.roles = ChannelRole.standard(channels);
        IntStream.range(0, channels).forEach(c -> {
            speech.add(new ArrayList<>());
            sounds.add(new ArrayList<>());
            levels.add(new float[(int) (seconds * 100)]);
        });
    }

    MadeUpCall roles(ChannelRole... others) {
        roles = List.of(others);
        return this;
    }

    /** Heard by something that tells other sounds from speech. */
    MadeUpCall heardWell() {
        detector = "made-up";
        return this;
    }

    /** Music on a channel, given by its starts and ends, heard by something that knows it. */
    MadeUpCall music(int channel, double... startsAndEnds) {
        for (int i = 0; i < startsAndEnds.length; i += 2) {
            sounds.get(channel).add(TimeRange.ofSeconds(startsAndEnds[i], startsAndEnds[i + 1]));
        }
        return heardWell();
    }

    /** The level of a channel for some time. */
    MadeUpCall level(int channel, double start, double end, double dbfs) {
        Arrays.fill(levels.get(channel), (int) Math.round(start * 100), (int) Math.round(end * 100), (float) dbfs);
        return this;
    }

    /** Speech of a channel, given by its starts and ends. */
    MadeUpCall speech(int channel, double... startsAndEnds) {
        for (int i = 0; i < startsAndEnds.length; i += 2) {
            speech.get(channel).add(TimeRange.ofSeconds(startsAndEnds[i], startsAndEnds[i + 1]));
        }
        return this;
    }

    /** A segment whose words share its time evenly. */
    MadeUpCall said(int channel, double start, double end, String text) {
        String[] texts = text.split(" ");
        double each = (end - start) / texts.length;
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            words.add(word(texts[i], start + i * each, start + (i + 1) * each));
        }
        return segment(channel, words);
    }

    MadeUpCall segment(int channel, List<Word> words) {
        TimeRange time = new TimeRange(
                words.get(0).time().start(), words.get(words.size() - 1).time().end());
        Optional<Integer> speaker = speech.size() == 1 ? Optional.empty() : Optional.of(channel);
        segments.add(new Segment(speaker, time, "", words));
        return this;
    }

    static Word word(String text, double start, double end) {
        return new Word(text, TimeRange.ofSeconds(start, end), Optional.of(0.9), Word.Timing.ALIGNED, false);
    }

    CallMaterial material() {
        Duration duration = TimeRange.ofSeconds(0, seconds).length();
        int channels = speech.size();
        return new CallMaterial(
                CallRecord.of(new OrderId("made-up")),
                new Recording(
                        "made-up.wav", new ContentHash("0".repeat(64)), duration, channels, roles, 8000, "pcm_s16le"),
                new Levels(Duration.ofMillis(10), levels),
                Optional.empty(),
                new SpeechActivity(duration, speech, sounds, detector),
                new Transcript(
                        new Transcript.Engine("made-up", "1", "none", Optional.empty(), Optional.empty(), "en"),
                        segments));
    }
}
