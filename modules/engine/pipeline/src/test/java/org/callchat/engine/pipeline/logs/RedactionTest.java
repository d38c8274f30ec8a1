// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 415 555 0123",
                "+49-621-1234567",
                "+14155550123",
                "(415) 555-0123",
                "415-555-0123",
                "415.555.0123",
                "0621 123456",
                "01.23.45.67.89",
                "01 23 45 67 89",
                "0044 20 7946 0958",
                "004420794609",
                "4155550123",
                "1-800-555-0199"
            })
    void a_phone_number_is_taken_out(String number) {
        assertThat(Redaction.of("caller " + number + " hung up")).isEqualTo("caller [number] hung up");
        assertThat(Redaction.of("/calls/" + number + ".wav is empty")).isEqualTo("/calls/[number].wav is empty");
        assertThat(Redaction.of("cust_id=" + number)).isEqualTo("cust_id=[number]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer abc.def-123",
                "authorization=Basic QWxhZGRpbjpvcGVu",
                "{\"Authorization\": \"Bearer abc.def-123\"}",
                "sent Bearer abc.def-123 to it",
                "GET /v1/calls?token=abc.def-123&limit=5",
                "access_token: abc.def-123",
                "password=abc.def-123",
                "api_key = abc.def-123",
                "client-secret=abc.def-123"
            })
    void a_secret_is_taken_out(String text) {
        assertThat(Redaction.of(text))
                .contains("[secret]")
                .doesNotContain("abc.def")
                .doesNotContain("QWxhZGRpbjpvcGVu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order N-1001 failed at attempt 2: TR_RES_WORKER_DIED",
                "order 20261102000123 failed",
                "order=4155550123 stage=decode audio_s=1234.567 took_ms=1234567890 worker=chat-2",
                "at 2026-11-02T10:00:00.123456Z",
                "since 2026-11-02 10:00:00",
                "32152673 bytes, 1234567890 bytes, 12,345,678 bytes",
                "took 1234567890 ns",
                "listens on 192.168.100.200:8080",
                "sha256 818710568da3ca15689e31a743197b520007872ff9576237bda97bd1b469c3d7",
                "execution 123e4567-e89b-12d3-a456-426614174000",
                "EmbedConnection@1687430663 (XID = 314), (SESSIONID = 9)",
                "org.callchat.api [0.1.0 202611010000]",
                "org.netbeans.libs.jsvg/2 [2.0 1234567890-bb4f5c31012229fb1577f019127e203b6925ab33]",
                "version 10.16.1.1 of Derby, 8000 Hz, 3 of 15 orders, exit code 137",
                "a token is needed, and an order of 4 calls"
            })
    void orders_times_sizes_hashes_and_machines_stay_readable(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}
