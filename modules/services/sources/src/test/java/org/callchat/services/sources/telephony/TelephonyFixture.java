// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Secret;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.CallSource.Fetched;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Secrets;

/** The telephony source with a clock that is set by hand and waits that only move it. */
final class TelephonyFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    static final String TOKEN = "s3cret-token";

    final ScriptedServer server;
    final List<Duration> waits = new ArrayList<>();
    Instant now = NOW;
    Optional<String> token = Optional.of(TOKEN);
    Settings settings;
    private final CallSource source;

    TelephonyFixture() throws IOException {
        server = new ScriptedServer();
        settings = Settings.DEFAULTS.with("telephony.server", server.address());
        Secrets secrets = (name, whom) -> name.equals("telephony.token") && whom.equals(server.address())
                ? token.map(Secret::new)
                : Optional.empty();
        // chance always draws the longest wait
        source = new TelephonyCallSource(secrets, new Surroundings(new MovedClock(), () -> -1L, this::pass));
    }

    CallSource source() {
        return source;
    }

    Listing list() {
        return source.list(settings, Progress.NONE);
    }

    Listing find(String... orders) {
        return source.find(Set.copyOf(List.of(orders).stream().map(OrderId::new).toList()), settings, Progress.NONE);
    }

    Fetched fetch(Path folder) throws IOException {
        return fetch(server.address() + "/v1/calls/N-1/recording", folder);
    }

    Fetched fetch(String locator, Path folder) throws IOException {
        return source.fetch(new RecordingReference("telephony", locator), settings, folder, Progress.NONE)
                .orElseThrow();
    }

    static CallFailure failure(FailureCode code, ThrowingCallable action) {
        CallFailure failure = catchThrowableOfType(CallFailure.class, action);
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.code()).as(failure.explanation()).isEqualTo(code);
        assertThat(failure.explanation()).doesNotContain(TOKEN);
        return failure;
    }

    private void pass(Duration time, Progress progress) {
        waits.add(time);
        now = now.plus(time);
    }

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
