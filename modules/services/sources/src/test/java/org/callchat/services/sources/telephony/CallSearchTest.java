// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.sources.telephony.ScriptedServer.json;
import static org.callchat.services.sources.telephony.TelephonyFixture.failure;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.CallCatalogue;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.CallSource.Page;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallSearchTest {
    private TelephonyFixture telephony;

    @BeforeEach
    void start() throws IOException {
        telephony = new TelephonyFixture();
    }

    @AfterEach
    void stop() {
        telephony.close();
    }

    private static ScriptedServer.Answer page(String next, String... orders) {
        String calls = List.of(orders).stream()
                .map(order -> "{\"orderId\":\"" + order + "\"}")
                .collect(Collectors.joining(","));
        return json("{\"calls\":[" + calls + "],\"next\":" + (next == null ? "null" : "\"" + next + "\"")
                + ",\"total\":9}");
    }

    private static List<String> orders(Listing listing) {
        return listing.calls().stream()
                .map(found -> found.call().order().value())
                .toList();
    }

    @Test
    void pages_are_followed_to_the_last() {
        telephony.server.answering(page("a/b", "N-1", "N-2"), page("c", "N-3"), page(null, "N-4"));
        telephony.settings = telephony
                .settings
                .with("telephony.from_date", "2026-03-01")
                .with("telephony.cust_id", "+1 202&x=1")
                .with("telephony.page_size", "2");

        assertThat(orders(telephony.list())).containsExactly("N-1", "N-2", "N-3", "N-4");
        assertThat(telephony.server.requests)
                .extracting(ScriptedServer.Request::pathAndQuery)
                .containsExactly(
                        "/v1/calls?fromDate=2026-03-01&custId=%2B1%20202%26x%3D1&limit=2",
                        "/v1/calls?fromDate=2026-03-01&custId=%2B1%20202%26x%3D1&limit=2&cursor=a%2Fb",
                        "/v1/calls?fromDate=2026-03-01&custId=%2B1%20202%26x%3D1&limit=2&cursor=c");
    }

    @Test
    void one_page_can_be_looked_at() {
        telephony.server.answering(page("more", "N-1"));

        Page page = telephony.source().page(telephony.settings, Optional.of("here"), Progress.NONE);
        assertThat(page.next()).contains("more");
        assertThat(page.total()).contains(9L);
        assertThat(telephony.server.requests.get(0).pathAndQuery()).endsWith("cursor=here");
    }

    @Test
    void pages_that_go_in_a_circle_end() {
        telephony.server.answering(page("a", "N-1"), page("b", "N-2"), page("a", "N-3"), page("b", "N-4"));

        failure(TelephonyCodes.CURSOR, telephony::list);
        assertThat(telephony.server.requests).hasSize(3);
    }

    @Test
    void pages_without_calls_end() {
        telephony.server.answering(
                IntStream.range(0, 150).mapToObj(i -> page("c" + i)).toArray(ScriptedServer.Answer[]::new));

        failure(TelephonyCodes.CURSOR, telephony::list);
        assertThat(telephony.server.requests).hasSizeLessThan(120);
    }

    @Test
    void a_call_has_all_that_the_service_knows() {
        telephony.server.answering(json("{\"calls\":[{\"orderId\":\"N-1\",\"callSid\":\"CA1\",\"telId\":\"T1\","
                + "\"custId\":\"+1-202-555-0101\",\"chainId\":\"C1\",\"chain\":\"Marrow & Finch\",\"storeId\":\"S1\","
                + "\"store\":\"Elm Street\",\"agentId\":\"A1\",\"agent\":\"Laura Venn\","
                + "\"startedAt\":\"2025-03-03T09:12:40+01:00\",\"durationSeconds\":43.25,"
                + "\"channels\":[\"customer\",\"agent\"],"
                + "\"holds\":[{\"startSeconds\":20,\"endSeconds\":30.5},{\"startSeconds\":1,\"endSeconds\":2}],"
                + "\"somethingNew\":{}}],\"next\":null,\"total\":1}"));

        CallRecord call = telephony.list().calls().get(0).call();
        assertThat(call.agent()).contains("Laura Venn");
        assertThat(call.startedAt()).hasToString("Optional[2025-03-03T09:12:40+01:00]");
        assertThat(call.roles()).containsExactly(ChannelRole.CUSTOMER, ChannelRole.AGENT);
        assertThat(call.duration()).contains(Duration.ofMillis(43_250));
        assertThat(call.holds()).containsExactly(TimeRange.ofSeconds(1, 2), TimeRange.ofSeconds(20, 30.5));
    }

    @Test
    void an_entry_that_cannot_be_a_call_is_refused_with_its_place_and_the_others_are_taken() {
        telephony.server.answering(json("{\"calls\":["
                + "{\"orderId\":\"../../etc/passwd\"},{\"orderId\":\"..\"},{\"orderId\":\"N-1\"},{},"
                + "{\"orderId\":\"N-2\",\"startedAt\":\"yesterday\"},"
                + "{\"orderId\":\"N-3\",\"holds\":[{\"startSeconds\":5,\"endSeconds\":1}]},"
                + "{\"orderId\":\"N-4\",\"custId\":\"a\\nb\"},{\"orderId\":\"N-5\",\"durationSeconds\":1e300}"
                + "],\"next\":null,\"total\":8}"));

        Listing listing = telephony.list();
        assertThat(orders(listing)).containsExactly("N-1");
        assertThat(listing.refused()).hasSize(7);
        assertThat(listing.refused().get(0).where()).isEqualTo(telephony.server.address() + ", page 1, entry 1");
        assertThat(listing.refused().get(0).reason()).contains("etc/passwd");
        assertThat(listing.refused().get(2).reason()).contains("orderId");
    }

    @Test
    void an_answer_of_another_shape_is_not_understood() {
        for (String text : List.of("[]", "{}", "{\"calls\":[],\"next\":{}}", "{\"calls\":[],\"next\":\"\"}", "null")) {
            telephony.server.answering(json(text));
            failure(TelephonyCodes.ANSWER, telephony::list);
        }
    }

    @Test
    void orders_are_looked_up_by_the_thousand() {
        telephony.server.answering(json("{\"found\":[{\"orderId\":\"N-7\"}],\"missing\":[\"N-8\"]}"));
        String[] orders = IntStream.range(0, 2001).mapToObj(i -> "N-" + i).toArray(String[]::new);

        Listing listing = telephony.find(orders);

        assertThat(telephony.server.requests)
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("POST"));
        assertThat(orders(listing)).containsExactly("N-7");
        assertThat(listing.refused())
                .as("the others answered with a call nobody asked for")
                .hasSize(2);
    }

    @Test
    void a_lookup_that_does_not_say_what_is_missing_is_not_understood() {
        telephony.server.answering(json("{\"found\":[]}"));

        failure(TelephonyCodes.ANSWER, () -> telephony.find("N-1"));
    }

    @Test
    void a_recording_is_named_by_its_address() {
        telephony.server.answering(page(null, "N-1"));

        assertThat(telephony.list().calls().get(0).reference())
                .isEqualTo(new RecordingReference("telephony", telephony.server.address() + "/v1/calls/N-1/recording"));
    }

    @Test
    void a_day_that_is_none_is_refused_before_anybody_is_asked() {
        telephony.settings = telephony.settings.with("telephony.to_date", "31.3.2026");

        assertThat(failure(TelephonyCodes.FILTER, telephony::list).explanation())
                .contains("telephony.to_date")
                .contains("2026-03-31");
        assertThat(telephony.server.requests).isEmpty();
    }

    @Test
    void the_catalogue_is_kept_for_a_while_and_says_how_old_it_is() {
        telephony.server.answering(
                json("[{\"chainId\":\"C1\",\"name\":\"Marrow\"}]"), json("[{\"chainId\":\"C2\",\"name\":\"Quill\"}]"));
        CallCatalogue catalogue =
                telephony.source().catalogue(telephony.settings).orElseThrow();

        assertThat(catalogue.chains().entries()).containsExactly(new CallCatalogue.Entry("C1", "Marrow"));
        telephony.now = telephony.now.plusSeconds(599);
        CallCatalogue again = telephony.source().catalogue(telephony.settings).orElseThrow();
        assertThat(again.chains())
                .isEqualTo(new CallCatalogue.Answer(
                        List.of(new CallCatalogue.Entry("C1", "Marrow")), TelephonyFixture.NOW));
        telephony.now = telephony.now.plusSeconds(2);
        assertThat(again.chains().entries()).containsExactly(new CallCatalogue.Entry("C2", "Quill"));
    }

    @Test
    void stores_and_agents_are_asked_for_by_ids_that_cannot_lead_elsewhere() {
        telephony.server.answering(
                json("[{\"storeId\":\"S 1\",\"storeName\":\"Elm\",\"chainId\":\"C/1\"}]"),
                json("[{\"agentId\":\"A1\",\"name\":\"Laura\",\"storeId\":\"S 1\"}]"));
        CallCatalogue catalogue =
                telephony.source().catalogue(telephony.settings).orElseThrow();

        assertThat(catalogue.stores("C/1").entries()).containsExactly(new CallCatalogue.Entry("S 1", "Elm"));
        assertThat(catalogue.agents("S 1").entries()).containsExactly(new CallCatalogue.Entry("A1", "Laura"));
        assertThat(telephony.server.requests)
                .extracting(ScriptedServer.Request::pathAndQuery)
                .containsExactly("/v1/chains/C%2F1/stores", "/v1/stores/S%201/agents");
        failure(TelephonyCodes.FILTER, () -> catalogue.stores(".."));
    }
}
