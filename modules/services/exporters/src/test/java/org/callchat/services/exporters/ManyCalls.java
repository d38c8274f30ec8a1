// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Findings;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.Stage;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/**
 * A batch of any size, the same every time and made while it is read: twenty mutual silences in each call, a hundred
 * agents in fifty stores over ninety days. Every hundredth call has come to nothing and adds its silences to the next.
 */
public final class ManyCalls extends CallsReport {
    public static final int SILENCES_PER_CALL = 20;

    private static final Instant MADE = Instant.parse("2026-11-09T08:15:00Z");
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-08-03T08:00:00+02:00");
    private static final int DAYS = 90;
    private static final List<String> SAID = List.of(
            "Let me check that for you.",
            "May I have your order number, please?",
            "Bear with me while I look at the delivery plan.",
            "Oops, I typed the wrong number.",
            "Sorry, which delivery do you mean?",
            "Your table will be delivered on Thursday morning.");
    private static final List<SilencePattern> PATTERNS = List.of(
            new SilencePattern("checking_information", "Let me check"),
            new SilencePattern("post_question", "May I have"),
            new SilencePattern("checking_information", "Bear with me"),
            new SilencePattern("after_oops", "Oops"),
            new SilencePattern("customer_confusion", "Sorry, which"),
            new SilencePattern("unexplained", ""));
    private static final List<Definition> DEFINITIONS = List.of(
            new Definition("chat-metrics/1", Map.of("notable_silence_s", 3.0), Map.of()),
            new Definition(
                    "chat-silence/1",
                    Map.of("minimum_s", 1.0, "medium_s", 3.0, "long_s", 8.0),
                    Map.of("vocabulary-en.txt", "0123456789abcdef")));
    private static final ContentHash HASH = new ContentHash("ab".repeat(32));

    private final int calls;
    private final List<Summary> summary = new ArrayList<>();

    public ManyCalls(int calls) {
        this.calls = calls;
    }

    @Override
    public void forEachCall(Consumer<ReportedCall> action) {
        IntStream.range(0, calls).forEach(number -> action.accept(call(number)));
    }

    @Override
    protected Stream<CallAnalysis> analyses() {
        return IntStream.range(0, calls)
                .mapToObj(number -> withoutText(call(number).analysis()));
    }

    @Override
    public Summary summary() {
        if (summary.isEmpty()) {
            summary.add(added());
        }
        return summary.get(0);
    }

    private Summary added() {
        return summary("All stores, August to October", MADE, Map.of("silence.minimum", "1.0"));
    }

    private ReportedCall call(int number) {
        Random chance = new Random(number);
        boolean failed = number % 100 == 50;
        int agent = chance.nextInt(100);
        CallRecord call = new CallRecord(
                new OrderId("N-%06d".formatted(number)),
                Optional.of("CA%08x".formatted(number)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Marrow & Finch"),
                Optional.of("Store %02d".formatted(agent % 50)),
                Optional.of("Agent %03d".formatted(agent)),
                Optional.of(FIRST.plusDays((long) number * DAYS / calls).plusMinutes(chance.nextInt(600))),
                List.of());
        Optional<Failure> failure = failed ? Optional.of(failure(call)) : Optional.empty();
        CallAnalysis analysis = failed
                ? CallAnalysis.failed(call, failure.stream().toList())
                : analysed(call, agent, number % 100 == 51 ? 2 * SILENCES_PER_CALL : SILENCES_PER_CALL, chance);
        Order order = new Order(
                call,
                new RecordingReference("folder", call.order() + ".wav"),
                "week-45",
                failed ? OrderState.DEAD : OrderState.COMPLETED,
                Order.NORMAL_PRIORITY,
                1,
                Optional.empty(),
                Optional.empty(),
                failure,
                MADE,
                MADE);
        return new ReportedCall(order, analysis);
    }

    private static Failure failure(CallRecord call) {
        return new Failure(
                new FailureCode("DEC_DATA_NO_AUDIO"),
                Stage.DECODE,
                1,
                MADE.minusSeconds(3600),
                "The recording " + call.order() + ".wav holds no sound that can be decoded. Ask for it again.",
                List.of("EOF"));
    }

    private static CallAnalysis analysed(CallRecord call, int agent, int count, Random chance) {
        List<Segment> segments = new ArrayList<>();
        List<Silence> silences = new ArrayList<>();
        List<KeywordHit> keywords = new ArrayList<>();
        double at = 0.5;
        for (int i = 0; i < count; i++) {
            int said = chance.nextInt(SAID.size());
            TimeRange speech = TimeRange.ofSeconds(at, at + 3);
            segments.add(segment(said, i % 2, speech));
            if (said == 3) {
                keywords.add(new KeywordHit("oops", Optional.of(i % 2), speech, Optional.of(0.9)));
            }
            double length = Math.min(90, 1 + Math.exp(chance.nextGaussian() * 1.1 + 0.4 + agent / 200.0));
            silences.add(silence(TimeRange.ofSeconds(at + 3.2, at + 3.2 + length), said, i % 2));
            at += 3.6 + length;
        }
        double silent =
                silences.stream().mapToDouble(s -> s.time().lengthSeconds()).sum();
        Recording recording = new Recording(
                call.order() + ".wav",
                HASH,
                Duration.ofMillis(Math.round(at * 1000)),
                2,
                ChannelRole.standard(2),
                8000,
                "pcm_mulaw");
        Transcript.Engine engine = new Transcript.Engine(
                "whisper.cpp", "1.7.1", "tiny-q5_1", Optional.empty(), Optional.of("silero-v6"), "en");
        return new CallAnalysis(
                call,
                Optional.of(recording),
                Optional.of(new Transcript(engine, segments)),
                new Findings(
                        silences, keywords, measures(at, silent, count, chance), List.of(), List.of(), DEFINITIONS),
                Timings.NONE.with("decode", Duration.ofMillis(52)),
                List.of());
    }

    private static List<Measure> measures(double length, double silent, int count, Random chance) {
        double ratio = 0.5 + 0.1 * chance.nextGaussian();
        return List.of(
                Measure.perChannel("talk_time_s", List.of(3 * ratio * count, 3 * (1 - ratio) * count)),
                Measure.of("notable_silence_s", silent * 0.8),
                Measure.of("notable_silence_share", Math.min(1, silent * 0.8 / length)),
                Measure.of("talk_ratio", ratio),
                Measure.of("overtalk_count", chance.nextInt(4)),
                Measure.perChannel("talk_speed_wpm", List.of(150.0 + chance.nextInt(50), 140.0 + chance.nextInt(50))));
    }

    private static Segment segment(int said, int channel, TimeRange time) {
        List<Word> words = new ArrayList<>();
        for (String word : SAID.get(said).split(" ")) {
            words.add(new Word(word, time, Optional.of(0.9), Word.Timing.ALIGNED, false));
        }
        return new Segment(Optional.of(channel), time, SAID.get(said), words);
    }

    private static Silence silence(TimeRange time, int said, int channel) {
        double length = time.lengthSeconds();
        Silence.Category category =
                length < 3 ? Silence.Category.SHORT : length < 8 ? Silence.Category.MEDIUM : Silence.Category.LONG;
        return new Silence(
                time,
                Optional.empty(),
                Silence.Kind.MUTUAL,
                category,
                Optional.empty(),
                List.of(PATTERNS.get(said)),
                new SilenceContext(
                        List.of(new SilenceContext.Line(Optional.of(channel), SAID.get(said))),
                        List.of(new SilenceContext.Line(Optional.of(1 - channel), SAID.get((said + 1) % SAID.size())))),
                new Agreement(Optional.of(1.0), Optional.of(0.98), Optional.of(1.0)));
    }
}
