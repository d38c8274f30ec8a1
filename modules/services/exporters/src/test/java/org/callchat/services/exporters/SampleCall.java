// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Report;
import org.callchat.api.model.Report.ReportedCall;
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

/** Small calls whose every value is known. */
public final class SampleCall {
    public static final String PHONE = "+44 20 7946 0123";
    public static final Instant MADE = Instant.parse("2026-11-08T17:40:00Z");

    private SampleCall() {}

    /** A call about which everything is known. */
    public static CallAnalysis complete() {
        return analysed(record("N-1", "Laura Finch", "Leeds"), "Let me check that.");
    }

    /** A call of which only the OrderID is known and which failed at once. */
    public static CallAnalysis failed() {
        return CallAnalysis.failed(CallRecord.of(new OrderId("N-2")), List.of(failure("The recording is cut off.")));
    }

    public static Failure failure(String message) {
        return new Failure(new FailureCode("DEC_DATA_TRUNCATED"), Stage.DECODE, 2, MADE, message, List.of("EOF at 44"));
    }

    public static CallRecord record(String id, String agent, String store) {
        return new CallRecord(
                new OrderId(id),
                Optional.of("CA1"),
                Optional.of("T-9"),
                Optional.of(PHONE),
                Optional.of("Marrow & Finch"),
                Optional.of(store),
                Optional.of(agent),
                Optional.of(OffsetDateTime.parse("2026-11-02T08:30:00+01:00")),
                List.of());
    }

    /** @param said the one thing that is said in it, before its one silence */
    public static CallAnalysis analysed(CallRecord call, String said) {
        Segment segment = new Segment(
                Optional.of(0),
                TimeRange.ofSeconds(24, 25.8904),
                said,
                List.of(
                        new Word(
                                "Let", TimeRange.ofSeconds(24, 24.2), Optional.of(0.98765), Word.Timing.ALIGNED, false),
                        new Word(
                                "me",
                                TimeRange.ofSeconds(30, 30.1),
                                Optional.empty(),
                                Word.Timing.INTERPOLATED,
                                true)));
        Silence silence = new Silence(
                TimeRange.ofSeconds(25.8904, 32.3904),
                Optional.empty(),
                Silence.Kind.MUTUAL,
                Silence.Category.MEDIUM,
                Optional.empty(),
                List.of(new SilencePattern("checking_information", said), new SilencePattern("unexplained", "")),
                new SilenceContext(
                        List.of(new SilenceContext.Line(Optional.of(0), said)),
                        List.of(new SilenceContext.Line(Optional.of(1), "Oops."))),
                new Agreement(Optional.of(1.0), Optional.empty(), Optional.of(0.33333)));
        Silence leading = new Silence(
                TimeRange.ofSeconds(0, 1.5),
                Optional.empty(),
                Silence.Kind.MUTUAL,
                Silence.Category.SHORT,
                Optional.of(Silence.Edge.LEADING),
                List.of(),
                SilenceContext.NONE,
                new Agreement(Optional.empty(), Optional.empty(), Optional.empty()));
        Recording recording = new Recording(
                "call_000.wav",
                new ContentHash("ab".repeat(32)),
                Duration.ofMillis(52_244),
                2,
                ChannelRole.standard(2),
                8000,
                "pcm_s16le");
        Transcript.Engine engine = new Transcript.Engine(
                "whisper.cpp",
                "1.7.1",
                "tiny-q5_1",
                Optional.of(new ContentHash("cd".repeat(32))),
                Optional.empty(),
                "en");
        return new CallAnalysis(
                call,
                Optional.of(recording),
                Optional.of(new Transcript(engine, List.of(segment))),
                new Findings(
                        List.of(leading, silence),
                        List.of(new KeywordHit(
                                "oops", Optional.of(1), TimeRange.ofSeconds(32.39, 32.7), Optional.of(0.9))),
                        List.of(
                                Measure.perChannel("talk_time_s", List.of(22.70049, 9.5)),
                                Measure.of("talk_ratio", 0.70499),
                                Measure.of("impossible", Double.NaN),
                                Measure.notMeasured("overtalk_count")),
                        List.of(new Interruption(1, TimeRange.ofSeconds(33, 34.25), TimeRange.ofSeconds(33, 37))),
                        List.of(new Series(
                                "loudness_dbfs",
                                Duration.ofSeconds(1),
                                List.of(
                                        List.of(Optional.of(-24.125), Optional.empty()),
                                        List.of(Optional.empty(), Optional.of(-31.0))))),
                        List.of(new Definition(
                                "chat-silence/1",
                                Map.of("minimum_s", 1.0),
                                Map.of("vocabulary-en.txt", "0123456789abcdef")))),
                Timings.NONE.with("decode", Duration.ofMillis(50)),
                List.of());
    }

    public static ReportedCall reported(CallAnalysis analysis, OrderState state, Optional<Failure> last) {
        Order order = new Order(
                analysis.call(),
                new RecordingReference("folder", "call.wav"),
                "week-45",
                state,
                Order.NORMAL_PRIORITY,
                2,
                Optional.empty(),
                Optional.empty(),
                last,
                MADE,
                MADE);
        return new ReportedCall(order, analysis);
    }

    public static Report report(String title, ReportedCall... calls) {
        return new CallsReport() {
            @Override
            public Summary summary() {
                return new Summary(
                        title,
                        MADE,
                        Map.of(OrderState.COMPLETED, (long) calls.length),
                        Duration.ofSeconds(100),
                        3,
                        Duration.ofSeconds(25),
                        Map.of(Silence.Category.SHORT, 2L, Silence.Category.LONG, 1L),
                        Map.of("refund", 1L, "oops", 4L),
                        Map.of("silence.minimum", "1.2"));
            }

            @Override
            public void forEachCall(Consumer<ReportedCall> action) {
                List.of(calls).forEach(action);
            }
        };
    }

    /** One call that came through and one that did not. */
    public static Report report() {
        return report(
                "Two calls",
                reported(complete(), OrderState.COMPLETED, Optional.empty()),
                reported(failed(), OrderState.DEAD, Optional.of(failure("The recording is cut off."))));
    }
}
