// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Stage;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;

/** Invents calls, each from its number alone. */
final class DemoCalls {
    static final String PHONE = "+44 20 7946 0123";

    private static final List<String> AGENTS = List.of(
            "Laura Finch", "Marek Dolny", "Aisha Rahman", "Tom Bellamy", "Ines Duarte", "Ruth O’Neill", "Jun Sato");
    private static final List<String> STORES = List.of("Leeds", "York", "Hull", "Newcastle upon Tyne");
    private static final Instant MADE = Instant.parse("2026-11-08T17:40:00Z");

    ReportedCall call(int number) {
        Random chance = new Random(4711L + number);
        OrderId id = new OrderId("N-" + (1001 + number));
        CallRecord call = new CallRecord(
                id,
                Optional.of("CA%08x".formatted(chance.nextInt())),
                Optional.of("T-77"),
                Optional.of(PHONE),
                Optional.of("Marrow & Finch"),
                Optional.of(pick(STORES, chance)),
                Optional.of(pick(AGENTS, chance)),
                Optional.of(OffsetDateTime.parse("2026-11-02T08:30:00+00:00")
                        .plusMinutes(number * 37L + chance.nextInt(20))),
                List.of());
        OrderState state = state(number);
        Optional<Failure> failure = failure(number, state);
        CallAnalysis analysis = state == OrderState.COMPLETED
                ? analysed(call, number, chance)
                : CallAnalysis.failed(call, failure.stream().toList());
        Order order = new Order(
                call,
                new RecordingReference("folder", id + ".wav"),
                "week-45",
                state,
                Order.NORMAL_PRIORITY,
                failure.map(Failure::attempt).orElse(state == OrderState.COMPLETED ? 1 : 0),
                Optional.empty(),
                Optional.empty(),
                failure,
                MADE,
                MADE);
        return new ReportedCall(order, analysis);
    }

    private static CallAnalysis analysed(CallRecord call, int number, Random chance) {
        boolean mono = number % 17 == 5;
        DemoTalk talk = new DemoTalk(chance, mono);
        Recording recording = new Recording(
                call.order() + ".wav",
                new ContentHash("%064x".formatted(new java.math.BigInteger(255, chance))),
                talk.length(),
                mono ? 1 : 2,
                ChannelRole.standard(mono ? 1 : 2),
                8000,
                "pcm_mulaw");
        Transcript.Engine engine = new Transcript.Engine(
                "whisper.cpp", "1.7.1", "tiny-q5_1", Optional.empty(), Optional.of("level"), "en");
        return new CallAnalysis(
                call,
                Optional.of(recording),
                Optional.of(new Transcript(engine, talk.segments())),
                new Findings(
                        talk.silences(),
                        talk.keywords(),
                        talk.measures(),
                        List.of(),
                        List.of(),
                        List.of(new Definition("chat-silence/1", Map.of("minimum_s", 1.0), Map.of()))),
                Timings.NONE.with("decode", Duration.ofMillis(52)).with("transcribe", Duration.ofMillis(2911)),
                List.of());
    }

    private static OrderState state(int number) {
        return switch (number % 20) {
            case 7 -> number % 40 == 7 ? OrderState.DEAD : OrderState.COMPLETED;
            case 12 -> OrderState.FAILED;
            case 19 -> OrderState.PENDING;
            default -> OrderState.COMPLETED;
        };
    }

    private static Optional<Failure> failure(int number, OrderState state) {
        return switch (state) {
            case DEAD ->
                Optional.of(new Failure(
                        new FailureCode("DEC_DATA_NO_AUDIO"),
                        Stage.DECODE,
                        3,
                        MADE,
                        "The recording N-" + (1001 + number)
                                + ".wav holds no sound that can be decoded: it stops after its header. Ask for it again.",
                        List.of()));
            case FAILED ->
                Optional.of(new Failure(
                        new FailureCode("TR_RES_WORKER_DIED"),
                        Stage.TRANSCRIBE,
                        1,
                        MADE,
                        "The transcription worker ended unexpectedly. The call will be tried again in 2 minutes.",
                        List.of()));
            default -> Optional.empty();
        };
    }

    private static String pick(List<String> from, Random chance) {
        return from.get(Math.min(from.size() - 1, (int) Math.abs(chance.nextGaussian() * from.size() / 2)));
    }
}
