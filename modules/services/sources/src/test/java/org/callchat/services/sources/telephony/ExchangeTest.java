// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.sources.telephony.ScriptedServer.json;
import static org.callchat.services.sources.telephony.ScriptedServer.problem;
import static org.callchat.services.sources.telephony.ScriptedServer.whole;
import static org.callchat.services.sources.telephony.TelephonyFixture.failure;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How persistently a server is asked, and how each of its refusals is told. */
class ExchangeTest {
    private static final String EMPTY = "{\"calls\":[],\"next\":null,\"total\":0}";

    private TelephonyFixture telephony;

    @BeforeEach
    void start() throws IOException {
        telephony = new TelephonyFixture();
    }

    @AfterEach
    void stop() {
        telephony.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void a_server_that_is_busy_or_failing_is_asked_again(int status) {
        telephony.server.answering(problem(status, "later"), problem(status, "later"), json(EMPTY));

        assertThat(telephony.list().calls()).isEmpty();
        assertThat(telephony.waits)
                .as("up to 0.5 s, then up to 1 s")
                .containsExactly(Duration.ofMillis(499), Duration.ofMillis(999));
    }

    @Test
    void tries_come_to_an_end() {
        telephony.server.answering(problem(503, "later"));

        failure(TelephonyCodes.AWAY, telephony::list);
        assertThat(telephony.server.requests).hasSize(4);
    }

    @Test
    void a_server_that_says_how_long_to_wait_is_given_that_time() {
        telephony.server.answering(
                problem(429, "", "Retry-After", "7"),
                problem(503, "", "Retry-After", "Mon, 02 Nov 2026 10:00:20 GMT"),
                json(EMPTY));

        telephony.list();
        assertThat(telephony.waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(13));
    }

    @Test
    void a_long_wait_is_left_to_the_queue() {
        telephony.server.answering(problem(429, "", "Retry-After", "600"));

        CallFailure failure = failure(TelephonyCodes.TOO_MANY_REQUESTS, telephony::list);
        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(10));
        assertThat(telephony.waits).isEmpty();
    }

    @Test
    void no_wait_is_longer_than_an_hour_whatever_the_server_says() {
        telephony.server.answering(problem(429, "", "Retry-After", "999999999"));

        assertThat(failure(TelephonyCodes.TOO_MANY_REQUESTS, telephony::list).retryAfter())
                .contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void what_cannot_pass_is_asked_once(int status) {
        telephony.server.answering(problem(status, "The subscription has ended."));

        CallFailure failure = failure(
                Map.of(
                                400, TelephonyCodes.REFUSED,
                                401, TelephonyCodes.TOKEN,
                                403, TelephonyCodes.FORBIDDEN,
                                404, TelephonyCodes.NOT_FOUND)
                        .get(status),
                telephony::list);
        assertThat(failure.explanation()).contains("Trouble: The subscription has ended.");
        assertThat(telephony.server.requests).hasSize(1);
    }

    @Test
    void the_token_goes_with_each_request_and_is_fetched_each_time() {
        telephony.server.answering(json(EMPTY));

        telephony.list();
        telephony.token = Optional.of("another");
        telephony.list();

        assertThat(telephony.server.requests)
                .extracting(request -> request.header("Authorization").orElse(""))
                .containsExactly("Bearer " + TelephonyFixture.TOKEN, "Bearer another");
    }

    @Test
    void a_token_that_cannot_be_sent_is_not_repeated() {
        telephony.token = Optional.of("s3cret\nline");

        CallFailure failure = failure(TelephonyCodes.TOKEN, telephony::list);
        assertThat(failure).hasNoCause();
        assertThat(failure.explanation()).doesNotContain("s3cret");
    }

    @Test
    void a_problem_is_shown_short_clean_and_without_numbers_of_people() {
        telephony.server.answering(problem(400, "no customer +1-202-555-0122\\u001b[31m " + "x".repeat(500)));

        assertThat(failure(TelephonyCodes.REFUSED, telephony::list).explanation())
                .contains("no customer (number)")
                .doesNotContain("555")
                .doesNotContain("\u001b")
                .hasSizeLessThan(450);
    }

    @Test
    void nobody_is_followed_to_another_host() {
        telephony.server.answering(
                whole(302, "text/plain", "", Map.of("Location", "https://elsewhere.example/login?next=1")));

        assertThat(failure(TelephonyCodes.REDIRECT, telephony::list).explanation())
                .contains("https://elsewhere.example")
                .doesNotContain("next=1");
        assertThat(telephony.server.requests).hasSize(1);
    }

    @Test
    void a_server_that_is_not_there_is_told_by_its_address_alone() {
        String address = telephony.server.address();
        telephony.server.close();
        telephony.settings = telephony.settings.with("telephony.cust_id", "+1-202-555-0122");

        assertThat(failure(TelephonyCodes.UNREACHABLE, telephony::list).explanation())
                .contains(address)
                .doesNotContain("555");
    }

    @Test
    void a_server_that_is_away_again_and_again_is_left_alone_and_then_asked_again() {
        telephony.settings = telephony.settings.with("telephony.tries", "1");
        telephony.server.answering(problem(503, "away"));
        for (int i = 0; i < 10; i++) {
            failure(TelephonyCodes.AWAY, telephony::list);
        }

        CallFailure open = failure(TelephonyCodes.CIRCUIT_OPEN, telephony::list);
        assertThat(open.retryAfter()).contains(Persistence.LEFT_ALONE);
        assertThat(telephony.server.requests).hasSize(10);

        telephony.now = telephony.now.plus(Persistence.LEFT_ALONE).plusSeconds(1);
        telephony.server.answering(json(EMPTY));
        assertThat(telephony.list().calls()).isEmpty();
    }

    @Test
    void a_server_that_fails_over_one_call_is_not_away() {
        telephony.settings = telephony.settings.with("telephony.tries", "1");
        telephony.server.answering(problem(500, "broken"));

        for (int i = 0; i < 15; i++) {
            failure(TelephonyCodes.SERVER_ERROR, telephony::list);
        }
    }

    @Test
    void an_answer_that_does_not_begin_in_time_is_given_up() {
        telephony.settings = telephony.settings.with("telephony.tries", "1").with("telephony.request_timeout", "1");
        telephony.server.answering(exchange -> Thread.currentThread().join());

        failure(TelephonyCodes.NO_ANSWER, telephony::list);
    }

    @Test
    void an_answer_that_is_no_json_is_not_understood() {
        telephony.server.answering(whole(200, "text/html", "<html>", Map.of()));
        failure(TelephonyCodes.ANSWER, telephony::list);
    }

    @Test
    void half_an_answer_is_not_understood_and_not_repeated() {
        telephony.server.answering(json("{\"calls\":[{\"custId\":\"+1-202-555-0122\", broken"));

        CallFailure failure = failure(TelephonyCodes.ANSWER, telephony::list);
        assertThat(failure).hasNoCause();
        assertThat(failure.explanation()).doesNotContain("555");
    }

    @Test
    void an_endless_answer_is_not_read() {
        telephony.server.answering(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 400; i++) {
                exchange.getResponseBody().write(spaces);
            }
        });

        failure(TelephonyCodes.ANSWER_TOO_LARGE, telephony::list);
    }

    @Test
    void an_address_that_would_show_the_token_to_others_is_refused() {
        for (String address : List.of(
                "http://calls.example.org",
                "https://user:pass@calls.example.org",
                "https://calls.example.org?x",
                "calls.example.org",
                "ftp://calls.example.org",
                "https://",
                "")) {
            Settings settings = Settings.DEFAULTS.with("telephony.server", address);
            assertThat(failure(TelephonyCodes.SERVER, () -> telephony.source().list(settings, Progress.NONE))
                            .explanation())
                    .doesNotContain("pass");
        }
    }
}
