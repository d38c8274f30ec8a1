// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HttpSourceTest {
    private static final String TAG = "\"v1\"";
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private Path part;
    private final ModelServer server = new ModelServer();

    @BeforeEach
    void a_place() {
        part = folder.resolve("model.part");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_model_is_downloaded() throws IOException {
        server.then(ModelServer.serving(Sample.BYTES, TAG));
        fetch(PATIENT, 1);
        assertThat(part).hasBinaryContent(Sample.BYTES);
        assertThat(server.requests).containsExactly("null null");
    }

    @Test
    void a_download_cut_in_the_middle_goes_on_where_it_stopped() throws IOException {
        server.then(ModelServer.cutAfter(100_000, Sample.BYTES, TAG))
                .then(ModelServer.cutAfter(100_000, Sample.BYTES, TAG))
                .then(ModelServer.serving(Sample.BYTES, TAG));
        fetch(PATIENT, 3);
        assertThat(part).hasBinaryContent(Sample.BYTES);
        assertThat(server.requests).containsExactly("null null", "bytes=100000- " + TAG, "bytes=200000- " + TAG);
    }

    @Test
    void what_an_earlier_run_left_is_continued() throws IOException {
        Files.write(part, Arrays.copyOf(Sample.BYTES, 1000));
        server.then(ModelServer.serving(Sample.BYTES, TAG));
        fetch(PATIENT, 1);
        assertThat(part).hasBinaryContent(Sample.BYTES);
        assertThat(server.requests).containsExactly("bytes=1000- null");
    }

    @Test
    void another_version_is_not_joined_to_what_is_there() throws IOException {
        server.then(ModelServer.cutAfter(1000, Sample.otherBytes(), "\"v0\""))
                .then(ModelServer.serving(Sample.BYTES, TAG));
        fetch(PATIENT, 2);
        assertThat(part).hasBinaryContent(Sample.BYTES);
        assertThat(server.requests).containsExactly("null null", "bytes=1000- \"v0\"");
    }

    @Test
    void a_redirect_is_followed() throws IOException {
        server.then(exchange -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere.bin");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                })
                .then(ModelServer.serving(Sample.BYTES, TAG));
        fetch(PATIENT, 1);
        assertThat(part).hasBinaryContent(Sample.BYTES);
    }

    @Test
    void a_file_that_is_not_there_is_named_by_its_status() {
        server.then(ModelServer.status(404));
        assertThatThrownBy(() -> fetch(PATIENT, 5)).hasMessage("the server answered with status 404");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void a_file_of_another_size_is_refused_before_it_is_downloaded() {
        server.then(ModelServer.serving(new byte[12], TAG));
        assertThatThrownBy(() -> fetch(PATIENT, 1)).hasMessage("the server has 12 bytes, not 300000");
        assertThat(part).doesNotExist();
    }

    @Test
    void a_file_without_end_is_not_followed() {
        server.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(Sample.BYTES);
            exchange.getResponseBody().write(Sample.BYTES);
            exchange.close();
        });
        assertThatThrownBy(() -> fetch(PATIENT, 1)).hasMessage("the server sends more than 300000 bytes");
        assertThat(part.toFile().length()).isLessThanOrEqualTo(300_000);
    }

    @Test
    void a_server_that_does_not_answer_is_given_up() {
        server.then(server.hanging());
        assertThatThrownBy(() -> fetch(IMPATIENT, 3)).hasMessage("no answer within 300 ms");
    }

    @Test
    void a_server_that_stops_sending_is_given_up_and_what_came_is_kept() {
        server.then(server.hangingAfter(1000, Sample.BYTES));
        assertThatThrownBy(() -> fetch(IMPATIENT, 1)).hasMessage("nothing came for 300 ms");
        assertThat(part).hasSize(1000);
    }

    @Test
    void nobody_listening_is_said_so() {
        URI nobody = server.address();
        server.close();
        assertThatThrownBy(() -> fetch(nobody, PATIENT, 1)).hasMessageContaining("no connection to localhost");
    }

    @Test
    void a_download_can_be_cancelled_while_nothing_comes() {
        server.then(server.hangingAfter(1000, Sample.BYTES));
        Progress cancelledAtFirstBytes = new Progress() {
            private volatile boolean came;

            @Override
            public void at(double fraction) {
                came = true;
            }

            @Override
            public boolean isCancelled() {
                return came;
            }
        };
        assertThatThrownBy(() -> source(PATIENT, 1).fetch(Sample.at(server.address()), part, cancelledAtFirstBytes))
                .isInstanceOf(CancellationException.class);
    }

    private void fetch(Duration idle, int attempts) throws IOException {
        fetch(server.address(), idle, attempts);
    }

    private void fetch(URI address, Duration idle, int attempts) throws IOException {
        source(idle, attempts).fetch(Sample.at(address), part, Progress.NONE);
    }

    private static HttpSource source(Duration idle, int attempts) {
        return new HttpSource(new HttpSource.HttpTimes(Duration.ofSeconds(10), idle), attempts);
    }
}
