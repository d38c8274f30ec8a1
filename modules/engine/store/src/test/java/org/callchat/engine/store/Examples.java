// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Interruption;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Measure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Series;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.Stage;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/** Values for tests. */
final class Examples {
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    static final ContentHash HASH = new ContentHash("ab".repeat(32));

    private Examples() {}

    static OrderId id(String value) {
        return new OrderId(value);
    }

    static CallStore.NewOrder order(String id) {
        return order(CallRecord.of(id(id)), "batch-1");
    }

    static CallStore.NewOrder order(CallRecord call, String batch) {
        return new CallStore.NewOrder(call, new RecordingReference("folder", "/calls/" + call.order() + ".wav"), batch);
    }

    static List<CallStore.NewOrder> orders(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> order(String.format("call-%05d", i)))
                .toList();
    }

    /** Everything a source may know. */
    static CallRecord knownCall(String id) {
        return new CallRecord(
                id(id),
                Optional.of("SID-1"),
                Optional.of("TEL-2"),
                Optional.of("customer-3"),
                Optional.of("Chain 100%"),
                Optional.of("Café_No_1"),
                Optional.of("Zoë O'Neill"),
                Optional.of(OffsetDateTime.parse("2026-10-31T23:15:30.123456-07:00")),
                List.of(ChannelRole.CUSTOMER, ChannelRole.AGENT),
                Optional.of(Duration.ofMillis(61_250)),
                List.of(TimeRange.ofMillis(5_000, 9_500), TimeRange.ofMillis(20_075, 30_000)));
    }

    static Failure failure(String code, int attempt) {
        return new Failure(
                new FailureCode(code),
                Stage.TRANSCRIBE,
                attempt,
                NOON.plusSeconds(attempt),
                "The worker died. It is tried again; “nothing” is lost.",
                List.of("java.io.IOException: Broken pipe", "signal 9"));
    }

    /** A result with every kind of value in it, whose order has the record of {@link #knownCall}. */
    static CallAnalysis richAnalysis(String id) {
        return new CallAnalysis(
                knownCall(id),
                Optional.of(recording(2)),
                Optional.of(transcript()),
                findings(),
                Timings.NONE.with("decode", Duration.ofMillis(12)).with("transcribe", Duration.ofNanos(1_234_567_891)),
                List.of(failure("TR_RES_WORKER_DIED", 1)));
    }

    /** A result in which everything that may be absent is absent. */
    static CallAnalysis emptyAnalysis(String id) {
        return CallAnalysis.failed(CallRecord.of(id(id)), List.of());
    }

    private static Recording recording(int channels) {
        return new Recording(
                "call ä.wav",
                HASH,
                Duration.ofNanos(61_000_000_000L),
                channels,
                ChannelRole.standard(channels),
                8000,
                "pcm_mulaw");
    }

    private static Transcript transcript() {
        Word sure = new Word("oops", TimeRange.ofMillis(1200, 1480), Optional.of(0.87), Word.Timing.ALIGNED, false);
        Word unsure = new Word(
                "thanks", TimeRange.ofSeconds(2.0000004, 2.5), Optional.empty(), Word.Timing.INTERPOLATED, true);
        return new Transcript(
                new Transcript.Engine(
                        "whisper-jni", "1.7.1", "tiny-q5_1", Optional.of(HASH), Optional.of("level"), "en"),
                List.of(
                        new Segment(
                                Optional.of(0), TimeRange.ofMillis(1200, 2500), "oops thanks", List.of(sure, unsure)),
                        new Segment(Optional.empty(), TimeRange.ofMillis(3000, 3000), "", List.of())));
    }

    private static Findings findings() {
        SilenceContext context = new SilenceContext(
                List.of(new SilenceContext.Line(Optional.of(0), "let me check")),
                List.of(new SilenceContext.Line(Optional.empty(), "right")));
        Silence mutual = new Silence(
                TimeRange.ofMillis(5000, 14000),
                Optional.empty(),
                Silence.Kind.MUTUAL,
                Silence.Category.LONG,
                Optional.empty(),
                List.of(
                        new SilencePattern("checking_information", "let me check"),
                        new SilencePattern("unexplained", "")),
                context,
                new Agreement(Optional.of(1.0), Optional.empty(), Optional.of(0.5)));
        return new Findings(
                List.of(
                        mutual,
                        silence(Silence.Kind.MUTUAL, Silence.Category.SHORT, 20_000, 21_500),
                        silence(Silence.Kind.ONE_SIDED, Silence.Category.MEDIUM, 30_000, 34_000),
                        silence(Silence.Kind.HOLD, Silence.Category.LONG, 40_000, 60_000)),
                List.of(
                        new KeywordHit("oops", Optional.of(0), TimeRange.ofMillis(1200, 1480), Optional.of(0.87)),
                        new KeywordHit("refund", Optional.empty(), TimeRange.ofMillis(2000, 2500), Optional.empty())),
                List.of(
                        Measure.of("non_talk_time_s", 29.5),
                        Measure.perChannel("talk_time_s", List.of(12.25, 1.0 / 3)),
                        new Measure("talk_speed_wpm", List.of(Optional.of(151.5), Optional.empty())),
                        Measure.notMeasured("overtalk_share")),
                List.of(new Interruption(1, TimeRange.ofMillis(3000, 4250), TimeRange.ofMillis(3000, 9000))),
                List.of(new Series(
                        "loudness_dbfs",
                        Duration.ofSeconds(1),
                        List.of(List.of(Optional.of(-24.5), Optional.empty()), List.of(Optional.empty())))),
                List.of(new Definition(
                        "chat-silence/1", Map.of("minimum_s", 1.0), Map.of("vocabulary-en.txt", "0123456789abcdef"))));
    }

    static Silence silence(Silence.Kind kind, Silence.Category category, long startMs, long endMs) {
        return new Silence(
                TimeRange.ofMillis(startMs, endMs),
                kind == Silence.Kind.ONE_SIDED ? Optional.of(1) : Optional.empty(),
                kind,
                category,
                Optional.of(Silence.Edge.TRAILING),
                List.of(),
                SilenceContext.NONE,
                new Agreement(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
