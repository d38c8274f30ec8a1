// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Findings;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Measure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/** Made-up calls. */
public final class Calls {
    public static final OrderId ID = new OrderId("C-1");

    private Calls() {}

    /** Half a minute: the agent checks something for 6 s, the customer answers, the agent says oops after 3 s. */
    public static CallAnalysis halfMinute() {
        return call(
                Duration.ofSeconds(30),
                List.of(
                        said(0, 1, 4, "Let me check that"),
                        said(1, 11, 13, "All right."),
                        said(0, 16, 20, "Oops, my mistake. Sorry.")),
                List.of(
                        silence(4, 10, Silence.Category.MEDIUM, "checking_information"),
                        silence(13, 16, Silence.Category.MEDIUM),
                        silence(21, 30, Silence.Category.LONG)));
    }

    public static CallAnalysis call(Duration length, List<Segment> segments, List<Silence> silences) {
        Transcript.Engine engine =
                new Transcript.Engine("whisper.cpp", "1.7.1", "tiny-q5_1", Optional.empty(), Optional.empty(), "en");
        Recording recording = new Recording(
                "call.wav",
                new ContentHash("0".repeat(64)),
                length,
                2,
                List.of(ChannelRole.AGENT, ChannelRole.CUSTOMER),
                8000,
                "pcm_mulaw");
        KeywordHit oops = new KeywordHit("oops", Optional.of(0), TimeRange.ofSeconds(16, 17), Optional.of(0.9));
        return new CallAnalysis(
                CallRecord.of(ID),
                Optional.of(recording),
                Optional.of(new Transcript(engine, segments)),
                new Findings(
                        silences,
                        List.of(oops),
                        List.of(Measure.of("talk_ratio", 0.7), Measure.notMeasured("non_talk_time_s"))),
                Timings.NONE,
                List.of());
    }

    /** Words spread evenly over a span. */
    public static Segment said(int channel, double from, double to, String text) {
        String[] words = text.split(" ");
        double each = (to - from) / words.length;
        List<Word> timed = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            timed.add(word(words[i], from + i * each, from + (i + 1) * each));
        }
        return new Segment(Optional.of(channel), TimeRange.ofSeconds(from, to), text, timed);
    }

    public static Word word(String text, double from, double to) {
        return new Word(text, TimeRange.ofSeconds(from, to), Optional.of(0.9), Word.Timing.ALIGNED, false);
    }

    public static Silence silence(double from, double to, Silence.Category category, String... patterns) {
        return new Silence(
                TimeRange.ofSeconds(from, to),
                Optional.empty(),
                Silence.Kind.MUTUAL,
                category,
                Optional.empty(),
                Arrays.stream(patterns).map(p -> new SilencePattern(p, "")).toList(),
                new SilenceContext(
                        List.of(new SilenceContext.Line(Optional.of(0), "Let me check that")),
                        List.of(new SilenceContext.Line(Optional.of(1), "All right."))),
                new Agreement(Optional.of(1.0), Optional.empty(), Optional.empty()));
    }
}
