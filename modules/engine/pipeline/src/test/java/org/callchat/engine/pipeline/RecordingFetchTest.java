// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFetchTest {
    @TempDir
    private Path recordings;

    /** Brings half a recording with each try. */
    private static final class Halves implements CallSource {
        final List<Path> folders = new ArrayList<>();

        @Override
        public String id() {
            return "halves";
        }

        @Override
        public String label() {
            return "Halves";
        }

        @Override
        public Listing list(Settings settings, Progress progress) {
            return new Listing(List.of(), List.of());
        }

        @Override
        public Content open(RecordingReference reference, Settings settings) {
            throw new UnsupportedOperationException("it is fetched");
        }

        @Override
        public Optional<Fetched> fetch(RecordingReference reference, Settings settings, Path folder, Progress progress)
                throws IOException {
            folders.add(folder);
            Path file = Files.createDirectories(folder).resolve("part");
            Files.writeString(file, "half", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (Files.size(file) < 8) {
                throw new CallFailure(new FailureCode("DL_CONN_INTERRUPTED"), "It broke off.");
            }
            return Optional.of(new Fetched("call.wav", file));
        }
    }

    private final Halves source = new Halves();
    private final Extensions extensions = new Extensions(List.of(source), List.of(), List.of(), List.of(), List.of());

    private FetchedRecording fetch(String order) {
        return new RecordingFetch(extensions, Settings.DEFAULTS, recordings)
                .fetch(new OrderId(order), new RecordingReference("halves", "there/" + order), Progress.NONE);
    }

    @Test
    void what_a_try_left_is_there_at_the_next_and_gone_when_all_is_done() {
        assertThatThrownBy(() -> fetch("N-1")).isInstanceOf(CallFailure.class);
        FetchedRecording fetched = fetch("N-1");

        assertThat(fetched.name()).isEqualTo("call.wav");
        assertThat(fetched.file())
                .hasContent("halfhalf")
                .hasFileName(fetched.sha256().hex());
        assertThat(source.folders.get(0)).doesNotExist().isEqualTo(source.folders.get(1));
    }

    @Test
    void no_order_leads_out_of_its_folder() {
        assertThatThrownBy(() -> fetch("..")).isInstanceOf(CallFailure.class);
        assertThatThrownBy(() -> fetch(".")).isInstanceOf(CallFailure.class);

        assertThat(source.folders)
                .doesNotHaveDuplicates()
                .allSatisfy(folder -> assertThat(folder.normalize()).hasParentRaw(RecordingFetch.partial(recordings)));
    }

    @Test
    void a_download_nobody_went_on_with_is_swept_away_after_a_week() throws IOException {
        Instant now = Instant.parse("2026-11-02T10:00:00Z");
        Path partial = RecordingFetch.partial(recordings);
        Path old = Files.createDirectories(partial.resolve("old"));
        Path young = Files.createDirectories(partial.resolve("young"));
        Files.writeString(old.resolve("recording"), "half");
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofDays(8))));
        Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofDays(6))));

        Leftovers.sweepPartial(partial, now);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void a_secret_comes_from_the_variable_of_its_name() {
        Secrets secrets = new EnvironmentSecrets(Map.of("CHAT_TELEPHONY_TOKEN", " abc ", "CHAT_OTHER", " "));

        assertThat(secrets.find("telephony.token", "https://calls.example.org")
                        .orElseThrow()
                        .reveal())
                .isEqualTo("abc");
        assertThat(secrets.find("other", "https://calls.example.org")).isEmpty();
        assertThat(secrets.toString()).doesNotContain("abc");
    }
}
