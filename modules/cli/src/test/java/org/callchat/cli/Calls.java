// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Findings;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.Stage;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/** Calls to try commands with. */
final class Calls {
    static final FailureCode DAMAGED = new FailureCode("DEC_FMT_UNKNOWN");

    private Calls() {}

    /** 60 s, two words, one silence of 6.5 s, one keyword, 4.5 s of work. */
    static CallAnalysis analysed(String name) {
        Recording recording = new Recording(
                name,
                new ContentHash("a".repeat(64)),
                Duration.ofSeconds(60),
                2,
                ChannelRole.standard(2),
                8000,
                "pcm_mulaw");
        Silence silence = new Silence(
                TimeRange.ofSeconds(10, 16.5),
                Optional.empty(),
                Silence.Kind.MUTUAL,
                Silence.Category.MEDIUM,
                Optional.empty(),
                List.of(),
                new SilenceContext(List.of(), List.of()),
                new Agreement(Optional.of(1.0), Optional.empty(), Optional.empty()));
        KeywordHit oops = new KeywordHit("oops", Optional.of(0), TimeRange.ofSeconds(17, 18), Optional.empty());
        return new CallAnalysis(
                record(name),
                Optional.of(recording),
                Optional.of(transcript()),
                new Findings(List.of(silence), List.of(oops), List.of()),
                Timings.NONE.with("decode", Duration.ofMillis(500)).with("transcribe", Duration.ofSeconds(4)),
                List.of());
    }

    private static Transcript transcript() {
        Transcript.Engine engine = new Transcript.Engine("fake", "1", "tiny", Optional.empty(), Optional.empty(), "en");
        List<Word> words = List.of(word("Oops,", 17), word("sorry.", 18));
        return new Transcript(
                engine, List.of(new Segment(Optional.of(0), TimeRange.ofSeconds(17, 19), "Oops, sorry.", words)));
    }

    private static Word word(String text, int second) {
        return new Word(
                text, TimeRange.ofSeconds(second, second + 1), Optional.empty(), Word.Timing.INTERPOLATED, false);
    }

    /** The same with a failure on the way. */
    static CallAnalysis analysedAfter(String name, Failure earlier) {
        CallAnalysis good = analysed(name);
        return new CallAnalysis(
                good.call(), good.recording(), good.transcript(), good.findings(), good.timings(), List.of(earlier));
    }

    static CallAnalysis failed(String name) {
        return CallAnalysis.failed(record(name), List.of(failure(1)));
    }

    static Failure failure(int attempt) {
        return new Failure(
                DAMAGED,
                Stage.DECODE,
                attempt,
                CommandLineFixture.NOW,
                "The file holds no sound; ask for it again.",
                List.of());
    }

    private static CallRecord record(String name) {
        return CallRecord.of(new OrderId(name.replaceAll("[^A-Za-z0-9._-]", "_")));
    }

    static Order order(String id, OrderState state) {
        return new Order(
                record(id),
                new RecordingReference("folder", id + ".wav"),
                "batch",
                state,
                Order.NORMAL_PRIORITY,
                state == OrderState.DEAD ? 1 : 0,
                Optional.empty(),
                Optional.empty(),
                state == OrderState.DEAD ? Optional.of(failure(1)) : Optional.empty(),
                CommandLineFixture.NOW.minusSeconds(60),
                CommandLineFixture.NOW.minusSeconds(60));
    }
}
