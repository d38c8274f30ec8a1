// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.sources.telephony.ScriptedServer.part;
import static org.callchat.services.sources.telephony.ScriptedServer.problem;
import static org.callchat.services.sources.telephony.TelephonyFixture.failure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.spi.CallSource.Content;
import org.callchat.api.spi.CallSource.Fetched;
import org.callchat.services.sources.telephony.ScriptedServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingDownloadTest {
    private static final byte[] SOUND = sound(1, 300_000);

    @TempDir
    private Path folder;

    private TelephonyFixture telephony;

    @BeforeEach
    void start() throws IOException {
        telephony = new TelephonyFixture();
    }

    @AfterEach
    void stop() {
        telephony.close();
    }

    private static byte[] sound(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Map<String, String> headers(byte[] whole, String tag) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ETag", tag);
        headers.put("Repr-Digest", digest(whole));
        return headers;
    }

    private static String digest(byte[] whole) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole);
            return "sha-512=:xx:, sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first bytes of a whole, after which the connection drops. */
    private static Answer first(byte[] whole, int bytes, String tag) {
        return part(200, "audio/wav", Arrays.copyOf(whole, bytes), whole.length, headers(whole, tag));
    }

    private static Answer rest(byte[] whole, int from, int to, String tag) {
        Map<String, String> headers = headers(whole, tag);
        headers.put("Content-Range", "bytes " + from + "-" + (whole.length - 1) + "/" + whole.length);
        return part(206, "audio/wav", Arrays.copyOfRange(whole, from, to), whole.length - from, headers);
    }

    private List<String> asked(String header) {
        return telephony.server.requests.stream()
                .map(request -> request.header(header).orElse("-"))
                .toList();
    }

    @Test
    void a_recording_is_downloaded_and_checked() throws IOException {
        telephony.server.answering(first(SOUND, SOUND.length, "\"v1\""));

        Fetched fetched = telephony.fetch(folder);

        assertThat(fetched.name()).isEqualTo("N-1.wav");
        assertThat(fetched.file()).hasBinaryContent(SOUND).hasParent(folder);
        assertThat(telephony.server.requests.get(0).pathAndQuery()).isEqualTo("/v1/calls/N-1/recording");
        assertThat(asked("Range")).containsExactly("-");
    }

    @Test
    void a_download_that_drops_goes_on_where_it_broke_off() throws IOException {
        telephony.server.answering(
                first(SOUND, 100_000, "\"v1\""),
                rest(SOUND, 100_000, 250_000, "\"v1\""),
                rest(SOUND, 250_000, SOUND.length, "\"v1\""));

        assertThat(telephony.fetch(folder).file()).hasBinaryContent(SOUND);
        assertThat(asked("Range")).containsExactly("-", "bytes=100000-", "bytes=250000-");
        assertThat(asked("If-range")).containsExactly("-", "\"v1\"", "\"v1\"");
    }

    @Test
    void drops_that_bring_something_are_not_counted_as_tries() throws IOException {
        telephony.settings = telephony.settings.with("telephony.tries", "1");
        telephony.server.answering(
                first(SOUND, 100_000, "\"v1\""),
                rest(SOUND, 100_000, 200_000, "\"v1\""),
                rest(SOUND, 200_000, SOUND.length, "\"v1\""));

        assertThat(telephony.fetch(folder).file()).hasBinaryContent(SOUND);
    }

    @Test
    void the_next_try_goes_on_where_the_one_before_was_given_up() throws IOException {
        telephony.settings = telephony.settings.with("telephony.tries", "1");
        telephony.server.answering(first(SOUND, 50_000, "\"v1\""), rest(SOUND, 50_000, SOUND.length, "\"v1\""));

        failure(TelephonyCodes.INTERRUPTED, () -> telephony.fetch(folder));
        assertThat(telephony.fetch(folder).file()).hasBinaryContent(SOUND);
        assertThat(asked("Range")).containsExactly("-", "bytes=50000-");
    }

    @Test
    void another_recording_of_that_order_is_downloaded_from_its_beginning() throws IOException {
        byte[] other = sound(2, 200_000);
        telephony.server.answering(first(SOUND, 100_000, "\"v1\""), first(other, other.length, "\"v2\""));

        assertThat(telephony.fetch(folder).file()).hasBinaryContent(other);
        assertThat(asked("If-range")).containsExactly("-", "\"v1\"");
    }

    @Test
    void without_a_strong_tag_a_download_begins_anew() throws IOException {
        telephony.server.answering(first(SOUND, 100_000, "W/\"weak\""), first(SOUND, SOUND.length, "W/\"weak\""));

        assertThat(telephony.fetch(folder).file()).hasBinaryContent(SOUND);
        assertThat(asked("Range")).containsExactly("-", "-");
    }

    @Test
    void what_is_complete_already_is_only_checked() throws IOException {
        Files.write(folder.resolve("recording"), SOUND);
        Files.writeString(folder.resolve("etag"), "\"v1\"");
        Map<String, String> headers = headers(SOUND, "\"v1\"");
        headers.put("Content-Range", "bytes */" + SOUND.length);
        telephony.server.answering(part(416, "application/problem+json", new byte[0], 0, headers));

        assertThat(telephony.fetch(folder).file()).hasBinaryContent(SOUND);
    }

    @Test
    void a_length_that_is_not_true_is_told_and_what_came_need_not_come_again() {
        telephony.server.answering(
                part(200, "audio/wav", SOUND, SOUND.length + 99, Map.of("ETag", "\"v1\"")),
                part(
                        206,
                        "audio/wav",
                        new byte[0],
                        99,
                        Map.of("ETag", "\"v1\"", "Content-Range", "bytes 300000-300098/300099")));

        assertThat(failure(TelephonyCodes.LENGTH, () -> telephony.fetch(folder)).explanation())
                .contains("300099")
                .contains("300000");
        assertThat(folder.resolve("recording")).hasBinaryContent(SOUND);
    }

    @Test
    void another_part_than_was_asked_for_is_not_taken() {
        telephony.server.answering(first(SOUND, 100_000, "\"v1\""), rest(SOUND, 200_000, SOUND.length, "\"v1\""));

        failure(TelephonyCodes.LENGTH, () -> telephony.fetch(folder));
    }

    @Test
    void a_part_of_another_version_is_not_taken() {
        telephony.server.answering(first(SOUND, 100_000, "\"v1\""), rest(SOUND, 100_000, SOUND.length, "\"v2\""));

        failure(TelephonyCodes.LENGTH, () -> telephony.fetch(folder));
    }

    @Test
    void a_recording_with_a_wrong_checksum_comes_again_only_when_the_service_has_another() throws IOException {
        Map<String, String> wrong = headers(sound(3, 10), "\"v1\"");
        telephony.server.answering(
                part(200, "audio/wav", SOUND, SOUND.length, wrong),
                part(416, "text/plain", new byte[0], 0, Map.of("Content-Range", "bytes */" + SOUND.length)),
                first(SOUND, SOUND.length, "\"v2\""));

        failure(TelephonyCodes.DIGEST, () -> telephony.fetch(folder));
        failure(TelephonyCodes.DIGEST, () -> telephony.fetch(folder));
        assertThat(telephony.fetch(folder).file()).hasBinaryContent(SOUND);
        assertThat(asked("Range")).containsExactly("-", "bytes=300000-", "bytes=300000-");
    }

    @Test
    void a_service_that_corrects_the_checksum_need_not_send_the_recording_again() throws IOException {
        Map<String, String> corrected = headers(SOUND, "\"v1\"");
        corrected.put("Content-Range", "bytes */" + SOUND.length);
        telephony.server.answering(
                part(200, "audio/wav", SOUND, SOUND.length, headers(sound(3, 10), "\"v1\"")),
                part(416, "text/plain", new byte[0], 0, corrected));

        failure(TelephonyCodes.DIGEST, () -> telephony.fetch(folder));
        assertThat(telephony.fetch(folder).file()).hasBinaryContent(SOUND);
    }

    @Test
    void a_wrong_checksum_of_pieces_is_told_and_the_bytes_thrown_away() {
        Map<String, String> wrong = headers(sound(3, 10), "\"v1\"");
        Map<String, String> rest = new HashMap<>(wrong);
        rest.put("Content-Range", "bytes 100000-299999/300000");
        telephony.server.answering(
                part(200, "audio/wav", Arrays.copyOf(SOUND, 100_000), SOUND.length, wrong),
                part(206, "audio/wav", Arrays.copyOfRange(SOUND, 100_000, SOUND.length), 200_000, rest));

        failure(TelephonyCodes.DIGEST, () -> telephony.fetch(folder));
        assertThat(folder.resolve("recording")).isEmptyFile();
    }

    @Test
    void a_checksum_is_remembered_for_a_recording_that_was_complete_when_the_power_went() throws IOException {
        Files.write(folder.resolve("recording"), SOUND);
        Files.write(folder.resolve("etag"), List.of("\"v1\"", digest(sound(3, 10))));
        telephony.server.answering(
                part(416, "text/plain", new byte[0], 0, Map.of("Content-Range", "bytes */" + SOUND.length)));

        failure(TelephonyCodes.DIGEST, () -> telephony.fetch(folder));
        assertThat(folder.resolve("recording")).isEmptyFile();
    }

    @Test
    void a_web_page_is_no_recording_whatever_it_calls_itself() {
        byte[] page = "\n<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8);
        telephony.server.answering(
                part(200, "text/html", page, page.length, Map.of()),
                part(200, "audio/wav", page, page.length, Map.of()));

        failure(TelephonyCodes.NO_AUDIO, () -> telephony.fetch(folder));
        failure(TelephonyCodes.NO_AUDIO, () -> telephony.fetch(folder));
        assertThat(folder.resolve("recording")).isEmptyFile();
    }

    @Test
    void a_download_that_stands_still_is_taken_up_again() throws IOException {
        telephony.settings = telephony.settings.with("telephony.idle_timeout", "0.3");
        telephony.server.answering(
                telephony.server.stalling(Arrays.copyOf(SOUND, 100_000), SOUND.length, headers(SOUND, "\"v1\"")),
                rest(SOUND, 100_000, SOUND.length, "\"v1\""));

        assertThat(telephony.fetch(folder).file()).hasBinaryContent(SOUND);
        assertThat(asked("Range")).containsExactly("-", "bytes=100000-");
    }

    @Test
    void a_recording_larger_than_any_is_not_begun() {
        telephony.server.answering(part(200, "audio/wav", new byte[10], 9L << 30, Map.of()));

        failure(TelephonyCodes.TOO_LARGE, () -> telephony.fetch(folder));
    }

    @Test
    void a_recording_that_is_gone_or_closed_is_told_apart() {
        telephony.server.answering(problem(404, "gone"), problem(410, "gone"), problem(401, "no"), problem(403, "no"));

        failure(TelephonyCodes.NO_RECORDING, () -> telephony.fetch(folder));
        failure(TelephonyCodes.NO_RECORDING, () -> telephony.fetch(folder));
        failure(TelephonyCodes.TOKEN, () -> telephony.fetch(folder));
        failure(TelephonyCodes.FORBIDDEN, () -> telephony.fetch(folder));
        assertThat(telephony.server.requests).hasSize(4);
    }

    @Test
    void nobody_downloads_the_same_recording_at_the_same_time() throws IOException {
        try (PartialRecording other = PartialRecording.open(folder)) {
            failure(TelephonyCodes.IN_HAND, () -> telephony.fetch(folder));
            assertThat(other.length()).isZero();
        }
    }

    @Test
    void a_locator_that_leads_elsewhere_is_refused() {
        for (String locator : List.of(
                "https://calls.example.org/v1/calls/../recording",
                "https://calls.example.org/v1/calls/a%2Fb/recording",
                "https://calls.example.org/v1/calls/N-1/recording?x=1",
                "file:///etc/passwd")) {
            failure(TelephonyCodes.LOCATOR, () -> telephony.fetch(locator, folder));
        }
        failure(
                TelephonyCodes.SERVER,
                () -> telephony.fetch("http://calls.example.org/v1/calls/N-1/recording", folder));
        assertThat(telephony.server.requests).isEmpty();
    }

    @Test
    void a_recording_can_be_opened_as_a_stream() throws IOException {
        telephony.server.answering(first(SOUND, SOUND.length, "\"v1\""));

        RecordingReference reference =
                new RecordingReference("telephony", telephony.server.address() + "/v1/calls/N-1/recording");
        try (Content content = telephony.source().open(reference, telephony.settings)) {
            assertThat(content.length()).contains((long) SOUND.length);
            assertThat(content.bytes().readAllBytes()).isEqualTo(SOUND);
        }
    }
}
