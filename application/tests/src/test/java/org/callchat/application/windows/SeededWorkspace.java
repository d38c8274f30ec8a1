// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application.windows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.callchat.api.model.OrderId;
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
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStores;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;

/** A workspace with one analysed call and one that is dead, whose sound is a sample's. */
final class SeededWorkspace {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private SeededWorkspace() {}

    static void seed(Path folder, Path sample) {
        OrderId analysed = new OrderId("N-1001");
        OrderId dead = new OrderId("N-1015");
        try (Workspace workspace = Workspaces.open(folder, "a test");
                CallStore store = CallStores.derby(workspace)) {
            RecordingReference reference = new RecordingReference(
                    "folder", sample.toAbsolutePath().normalize().toString());
            store.add(
                    List.of(
                            new CallStore.NewOrder(CallRecord.of(analysed), reference, "test"),
                            new CallStore.NewOrder(CallRecord.of(dead), reference, "test")),
                    NOW);
            store.claim(analysed, NOW);
            store.complete(analysed, analysis(analysed), NOW);
            store.claim(dead, NOW);
            Failure failure = new Failure(
                    new FailureCode("DEC_DATA_DAMAGED"),
                    Stage.DECODE,
                    1,
                    NOW,
                    "The recording has no sound.",
                    List.of());
            store.fail(dead, failure, Optional.empty(), NOW);
        }
    }

    private static CallAnalysis analysis(OrderId id) {
        Recording recording = new Recording(
                "N-1001.flac",
                new ContentHash("0".repeat(64)),
                Duration.ofSeconds(41),
                2,
                List.of(ChannelRole.AGENT, ChannelRole.CUSTOMER),
                8000,
                "flac");
        Silence silence = new Silence(
                TimeRange.ofSeconds(12, 18.5),
                Optional.empty(),
                Silence.Kind.MUTUAL,
                Silence.Category.MEDIUM,
                Optional.empty(),
                List.of(new SilencePattern("checking_information", "Let me check")),
                new SilenceContext(
                        List.of(new SilenceContext.Line(Optional.of(0), "Let me check that for you.")),
                        List.of(new SilenceContext.Line(Optional.of(0), "Found it."))),
                new Agreement(Optional.of(1.0), Optional.empty(), Optional.of(1.0)));
        Transcript transcript = new Transcript(
                new Transcript.Engine("test", "1", "tiny", Optional.empty(), Optional.empty(), "en"),
                List.of(
                        segment(0, 10, 12, "Let me check that for you."),
                        segment(0, 18.5, 19.5, "Found it."),
                        segment(1, 20, 22, "Great, thank you.")));
        return new CallAnalysis(
                CallRecord.of(id),
                Optional.of(recording),
                Optional.of(transcript),
                new Findings(List.of(silence), List.of(), List.of()),
                Timings.NONE,
                List.of());
    }

    private static Segment segment(int channel, double start, double end, String text) {
        String[] words = text.split(" ");
        double each = (end - start) / words.length;
        List<Word> said = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            TimeRange time = TimeRange.ofSeconds(start + i * each, start + (i + 1) * each);
            said.add(new Word(words[i], time, Optional.empty(), Word.Timing.INTERPOLATED, false));
        }
        return new Segment(Optional.of(channel), TimeRange.ofSeconds(start, end), text, said);
    }
}
