// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Findings;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;

/** The result of a call that never was. */
final class MadeUpFindings {
    static final String MEANING = "chat-silence/1";
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);

    private final String order;
    private final double seconds;
    private final List<Silence> silences = new ArrayList<>();
    private Optional<String> agent = Optional.empty();
    private Optional<String> store = Optional.empty();
    private Optional<OffsetDateTime> started = Optional.empty();
    private String vocabulary = "shipped";

    MadeUpFindings(String order, double seconds) {
        this.order = order;
        this.seconds = seconds;
    }

    MadeUpFindings agent(String name) {
        agent = Optional.of(name);
        return this;
    }

    MadeUpFindings store(String name) {
        store = Optional.of(name);
        return this;
    }

    MadeUpFindings started(int day, int hour) {
        started = Optional.of(FIRST_DAY.plusDays(day).atTime(hour, 0).atOffset(ZoneOffset.ofHours(1)));
        return this;
    }

    MadeUpFindings vocabulary(String hash) {
        vocabulary = hash;
        return this;
    }

    MadeUpFindings silence(double start, double length, String... patterns) {
        return add(start, length, Optional.empty(), Optional.empty(), patterns);
    }

    MadeUpFindings leading(double length) {
        return add(0, length, Optional.empty(), Optional.of(Silence.Edge.LEADING));
    }

    MadeUpFindings oneSided(double start, double length) {
        return add(start, length, Optional.of(1), Optional.empty());
    }

    private MadeUpFindings add(
            double start, double length, Optional<Integer> channel, Optional<Silence.Edge> edge, String... patterns) {
        silences.add(new Silence(
                TimeRange.ofSeconds(start, start + length),
                channel,
                channel.isPresent() ? Silence.Kind.ONE_SIDED : Silence.Kind.MUTUAL,
                Silence.Category.SHORT,
                edge,
                Arrays.stream(patterns).map(p -> new SilencePattern(p, "")).toList(),
                SilenceContext.NONE,
                new Agreement(Optional.empty(), Optional.empty(), Optional.empty())));
        return this;
    }

    CallAnalysis analysis() {
        OrderId id = new OrderId(order);
        CallRecord call = new CallRecord(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                store,
                agent,
                started,
                List.of());
        Recording recording = new Recording(
                order + ".wav",
                new ContentHash("0".repeat(64)),
                TimeRange.ofSeconds(0, seconds).length(),
                2,
                ChannelRole.standard(2),
                8000,
                "pcm_s16le");
        Findings findings = new Findings(
                silences,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Definition(MEANING, Map.of(), Map.of("vocabulary-en.txt", vocabulary))));
        return new CallAnalysis(call, Optional.of(recording), Optional.empty(), findings, Timings.NONE, List.of());
    }
}
