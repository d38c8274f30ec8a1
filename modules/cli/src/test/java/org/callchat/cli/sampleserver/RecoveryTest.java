// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.Extensions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The telephony source that is installed, against the sample server and its faults. */
class RecoveryTest {
    @TempDir
    private Path folder;

    private final CallSource source =
            Extensions.onClassPath().source("telephony").orElseThrow();
    private SampleCalls calls;

    @BeforeEach
    void makeCalls() throws IOException {
        calls = new SampleCalls(folder);
    }

    private static Settings settings(SampleServer server) {
        return new Settings(Map.of("telephony.server", server.address(), "telephony.idle_timeout", "0.5"));
    }

    private Path fetch(SampleServer server, String order) throws IOException {
        RecordingReference reference =
                new RecordingReference("telephony", server.address() + "/v1/calls/" + order + "/recording");
        return source.fetch(reference, settings(server), folder.resolve("part-" + order), Progress.NONE)
                .orElseThrow()
                .file();
    }

    @Test
    void calls_are_listed_and_looked_up() throws IOException {
        try (SampleServer server = calls.server()) {
            Listing all = source.list(settings(server), Progress.NONE);
            assertThat(all.refused()).isEmpty();
            assertThat(all.calls())
                    .extracting(found -> found.call().order().value())
                    .containsExactly("N-1", "N-2", "N-3", "N-4");
            assertThat(source.find(Set.of(new OrderId("N-3"), new OrderId("N-9")), settings(server), Progress.NONE)
                            .calls())
                    .hasSize(1);
        }
    }

    @Test
    void what_passes_is_recovered_from_and_nothing_is_sent_twice() throws IOException {
        try (SampleServer server = calls.server(
                "N-1=429:0:2", "N-1=drop:150000", "N-2=500:2", "N-2=stall:70000", "N-3=drop:90000:2", "N-3=delay:0")) {
            assertThat(fetch(server, "N-1")).hasSameBinaryContentAs(calls.file("1.wav"));
            assertThat(fetch(server, "N-2")).hasSameBinaryContentAs(calls.file("2.wav"));
            assertThat(fetch(server, "N-3")).hasSameBinaryContentAs(calls.file("3.mp3"));

            assertThat(server.statistics().resumed()).isEqualTo(4);
            assertThat(server.statistics().bytes()).isEqualTo(3L * SampleCalls.LENGTH);
            assertThat(server.statistics().twicePercent()).isZero();
        }
    }

    @Test
    void what_does_not_pass_is_told_by_its_code() throws IOException {
        try (SampleServer server = calls.server("N-1=wrong-length", "N-2=html", "N-3=wrong-hash", "N-4=401")) {
            assertThat(codeOf(server, "N-1")).isEqualTo("DL_DATA_LENGTH");
            assertThat(codeOf(server, "N-2")).isEqualTo("DL_FMT_NO_AUDIO");
            assertThat(codeOf(server, "N-3")).isEqualTo("DL_DATA_DIGEST");
            assertThat(codeOf(server, "N-4")).isEqualTo("API_PERM_TOKEN");
            assertThat(codeOf(server, "N-9")).isEqualTo("DL_DATA_NOT_FOUND");
        }
    }

    private String codeOf(SampleServer server, String order) {
        return catchThrowableOfType(CallFailure.class, () -> fetch(server, order))
                .code()
                .value();
    }
}
