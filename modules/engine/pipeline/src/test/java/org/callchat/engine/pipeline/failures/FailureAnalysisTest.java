// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Stage;
import org.callchat.engine.pipeline.failures.FailureReport.Correlation;
import org.callchat.engine.pipeline.failures.FailureReport.Distribution;
import org.callchat.engine.pipeline.failures.FailureReport.Group;
import org.callchat.engine.pipeline.failures.FailureReport.RootCause;
import org.callchat.engine.pipeline.failures.FailureReport.Trend;
import org.callchat.engine.store.CallStore.Tried;
import org.junit.jupiter.api.Test;

class FailureAnalysisTest {
    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
    private static final String DIED = "TR_RES_WORKER_DIED";
    private static final String UNKNOWN = "DEC_FMT_UNKNOWN";

    private final List<Tried> orders = new ArrayList<>();

    @Test
    void without_failures_there_is_nothing_to_tell() {
        completed("A", "north");

        FailureReport report = report();

        assertThat(report.tried()).isEqualTo(1);
        assertThat(report.failures()).isZero();
        assertThat(report.codes()).isEmpty();
        assertThat(report.correlations()).isEmpty();
        assertThat(report.trends()).isEmpty();
    }

    @Test
    void each_code_has_its_share_and_its_orders() {
        dead("A", "north", UNKNOWN);
        completed("B", "north", failure(DIED, 0), failure(DIED, 5));
        completed("C", "south", failure(DIED, 1));

        List<Distribution> codes = report().codes();

        assertThat(codes).extracting(c -> c.code().value()).containsExactly(DIED, UNKNOWN);
        assertThat(codes.get(0).share()).isEqualTo(0.75);
        assertThat(codes.get(0).orders()).containsExactly(new OrderId("B"), new OrderId("C"));
        assertThat(codes.get(0).first()).isEqualTo(NINE);
        assertThat(codes.get(0).last()).isEqualTo(NINE.plusSeconds(300));
    }

    @Test
    void what_failures_cost_is_told_apart_by_how_they_ended() {
        dead("lost", "north", DIED);
        add("waiting", "north", OrderState.FAILED, Optional.empty(), failure(DIED, 0));
        completed("recovered", "north", failure(DIED, 0));
        completed("other", "north");

        FailureReport.Impact impact = report().codes().get(0).impact();

        assertThat(impact.lost()).containsExactly(new OrderId("lost"));
        assertThat(impact.waiting()).containsExactly(new OrderId("waiting"));
        assertThat(impact.recovered()).containsExactly(new OrderId("recovered"));
        assertThat(impact.delay()).isEqualTo(Duration.ofMinutes(30));
        assertThat(impact.audioLost()).as("the mean of two calls of a minute").contains(Duration.ofMinutes(1));
    }

    @Test
    void an_order_is_lost_to_its_last_failure_only() {
        add("A", "north", OrderState.DEAD, Optional.empty(), failure(DIED, 0), failure(UNKNOWN, 1));

        assertThat(report().codes())
                .allSatisfy(c ->
                        assertThat(c.impact().lost()).hasSize(c.code().value().equals(UNKNOWN) ? 1 : 0));
    }

    @Test
    void while_nothing_was_analysed_nobody_knows_how_much_audio_is_lost() {
        dead("A", "north", UNKNOWN);

        assertThat(report().codes().get(0).impact().audioLost()).isEmpty();
    }

    @Test
    void failures_are_counted_by_every_facet() {
        dead("A", "north", UNKNOWN);
        completed("B", "north", failure(DIED, 70));
        completed("C", "south");

        FailureReport report = report();

        assertThat(report.groups().get(Facet.STORE))
                .containsExactly(new Group("north", Optional.of(2), 2, ids("A", "B")));
        assertThat(report.groups().get(Facet.STAGE))
                .extracting(Group::value)
                .containsExactlyInAnyOrder("decode", "transcribe");
        assertThat(report.groups().get(Facet.STAGE).get(0).tried()).isEmpty();
        assertThat(report.groups().get(Facet.CODEC))
                .as("of A nobody knows it")
                .containsExactly(new Group("pcm_mulaw", Optional.of(2), 1, ids("B")));
        assertThat(report.groups().get(Facet.FORMAT)).extracting(Group::value).containsExactly("wav");
        assertThat(report.groups().get(Facet.HOUR))
                .extracting(Group::value)
                .containsExactlyInAnyOrder("09:00", "10:00");
        assertThat(report.groups().get(Facet.HOST)).extracting(Group::value).containsExactly("this machine");
        assertThat(report.perHour()).extracting(FailureReport.Hour::failures).containsExactly(1, 1);
    }

    @Test
    void a_code_that_belongs_to_one_store_is_found_and_told_from_chance() {
        for (int i = 0; i < 20; i++) {
            completed("n" + i, "north");
            completed("s" + i, "south", i < 12 ? new Failure[] {failure(DIED, i)} : new Failure[0]);
        }

        Correlation found = report().correlations().get(0);

        assertThat(found.isClaimed()).isTrue();
        assertThat(found.facet()).isEqualTo(Facet.STORE);
        assertThat(found.value()).isEqualTo("south");
        assertThat(found.inside()).isEqualTo(new FailureReport.Counts(12, 20));
        assertThat(found.rest()).isEqualTo(new FailureReport.Counts(0, 20));
        assertThat(found.lift()).as("it is only there").isEmpty();
        assertThat(found.p()).isLessThan(0.001);
        assertThat(found.orders()).hasSize(12);
    }

    @Test
    void how_many_times_as_frequent_is_said_where_it_is_elsewhere_too() {
        for (int i = 0; i < 20; i++) {
            completed("n" + i, "north", i < 2 ? new Failure[] {failure(DIED, i)} : new Failure[0]);
            completed("s" + i, "south", i < 10 ? new Failure[] {failure(DIED, i)} : new Failure[0]);
        }

        assertThat(report().correlations())
                .filteredOn(c -> c.value().equals("south"))
                .singleElement()
                .satisfies(c -> assertThat(c.lift()).contains(5.0));
    }

    @Test
    void what_chance_explains_is_not_claimed() {
        for (int i = 0; i < 10; i++) {
            completed("n" + i, "north", i < 3 ? new Failure[] {failure(DIED, i)} : new Failure[0]);
            completed("s" + i, "south", i < 4 ? new Failure[] {failure(DIED, i)} : new Failure[0]);
        }

        assertThat(report().correlations()).isNotEmpty().noneMatch(Correlation::isClaimed);
    }

    @Test
    void an_order_that_fails_often_counts_once_where_things_go_together() {
        completed("A", "north", failure(DIED, 0), failure(DIED, 1), failure(DIED, 2));
        completed("B", "south");

        assertThat(report().correlations())
                .filteredOn(c -> c.facet() == Facet.STORE)
                .singleElement()
                .satisfies(c -> assertThat(c.inside()).isEqualTo(new FailureReport.Counts(1, 1)));
    }

    @Test
    void a_code_that_becomes_more_frequent_is_followed() {
        for (int hour = 0; hour < 10; hour++) {
            for (int i = 0; i < 10; i++) {
                String id = hour + "-" + i;
                if (i < hour) {
                    add(id, "north", OrderState.DEAD, Optional.empty(), failure(UNKNOWN, hour * 60 + i));
                } else {
                    add(id, "north", OrderState.COMPLETED, Optional.of(NINE.plusSeconds(hour * 3600L)));
                }
            }
        }

        Trend trend = report().trends().get(0);

        assertThat(trend.isClaimed()).isTrue();
        assertThat(trend.points()).isEqualTo(10);
        assertThat(trend.slopePerDay()).isCloseTo(2.4, org.assertj.core.api.Assertions.within(0.01));
        assertThat(trend.orders()).hasSize(45);
    }

    @Test
    void a_short_history_tells_no_trend() {
        dead("A", "north", UNKNOWN);

        assertThat(report().trends()).isEmpty();
    }

    @Test
    void causes_that_differ_in_numbers_names_and_places_are_one() {
        completed("A", "north", caused("A", "java.io.IOException: pipe of worker 4711 in /tmp/chat-17/A.pcm broke"));
        completed("B", "north", caused("B", "java.io.IOException: pipe of worker 12 in /tmp/chat-3/B.pcm broke"));
        completed("C", "north", caused("C", "java.io.IOException: no memory"));

        List<RootCause> causes = report().causes();

        assertThat(causes).hasSize(2);
        assertThat(causes.get(0).pattern()).isEqualTo("java.io.IOException: pipe of worker # in PLACE broke");
        assertThat(causes.get(0).orders()).containsExactly(new OrderId("A"), new OrderId("B"));
        assertThat(causes.get(0).failures()).isEqualTo(2);
    }

    @Test
    void what_differs_from_case_to_case_is_taken_out() {
        OrderId order = new OrderId("N-1001");
        assertThat(CausePattern.of(order, "The recording of N-1001 \"a b.wav\" has 3.5 s"))
                .isEqualTo("The recording of ORDER \"…\" has # s");
        assertThat(CausePattern.of(order, "http://calls.example/v1/N-1001/recording gave 503"))
                .isEqualTo("ADDRESS gave #");
        assertThat(CausePattern.of(order, "C:\\calls\\x.wav and 818710568da3ca15 differ"))
                .isEqualTo("PLACE and HASH differ");
        assertThat(CausePattern.of(order, "The recording N-1001.wav is no recording."))
                .isEqualTo(CausePattern.of(new OrderId("empty"), "The recording empty.wav is no recording."))
                .isEqualTo("The recording FILE is no recording.");
        assertThat(CausePattern.of(new OrderId("empty"), "order empty is an empty file"))
                .isEqualTo("order ORDER is an empty file");
        assertThat(CausePattern.of(order, "java.io.IOException: gone")).isEqualTo("java.io.IOException: gone");
        assertThat(CausePattern.of(order, "and/or decoded")).isEqualTo("and/or decoded");
    }

    @Test
    void recordings_tell_which_machine_they_come_from() {
        assertThat(host("https://Calls.Example:8443/v1/1")).isEqualTo("calls.example");
        assertThat(host("\\\\files\\calls\\1.wav")).isEqualTo("files");
        assertThat(host("//files/calls/1.wav")).isEqualTo("files");
        assertThat(host("/calls/1 2.wav")).isEqualTo("this machine");
    }

    private static String host(String locator) {
        Order order = order("A", "north", OrderState.COMPLETED, NINE, locator);
        return TriedOrder.of(new Tried(order, List.of(), Optional.empty()), ZoneOffset.UTC)
                .value(Facet.HOST)
                .orElseThrow();
    }

    private FailureReport report() {
        return FailureAnalysis.of(orders.stream(), ZoneOffset.UTC);
    }

    private void dead(String id, String store, String code) {
        add(id, store, OrderState.DEAD, Optional.empty(), failure(code, 0));
    }

    private void completed(String id, String store, Failure... failures) {
        add(id, store, OrderState.COMPLETED, Optional.of(NINE.plusSeconds(1800)), failures);
    }

    private void add(String id, String store, OrderState state, Optional<Instant> done, Failure... failures) {
        Optional<Recording> recording = done.map(d -> new Recording(
                id + ".wav",
                new ContentHash("ab".repeat(32)),
                Duration.ofMinutes(1),
                1,
                ChannelRole.standard(1),
                8000,
                "pcm_mulaw"));
        orders.add(new Tried(
                order(id, store, state, done.orElse(NINE), "/calls/" + id + ".wav"), List.of(failures), recording));
    }

    private static Order order(String id, String store, OrderState state, Instant updated, String locator) {
        Optional<String> none = Optional.empty();
        CallRecord call = new CallRecord(
                new OrderId(id), none, none, none, none, Optional.of(store), none, Optional.empty(), List.of());
        return new Order(
                call,
                new RecordingReference("folder", locator),
                "batch",
                state,
                Order.NORMAL_PRIORITY,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NINE,
                updated);
    }

    private static Failure failure(String code, int minutes) {
        Stage stage = code.startsWith("DEC") ? Stage.DECODE : Stage.TRANSCRIBE;
        return new Failure(
                new FailureCode(code), stage, 1, NINE.plusSeconds(60L * minutes), "It did not work.", List.of());
    }

    private static Failure caused(String id, String cause) {
        return new Failure(new FailureCode(DIED), Stage.TRANSCRIBE, 1, NINE, "Order " + id, List.of("outer", cause));
    }

    private static List<OrderId> ids(String... ids) {
        return java.util.Arrays.stream(ids).map(OrderId::new).toList();
    }
}
