// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample server against the contract, path by path. */
class SampleServerContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private SampleCalls calls;
    private SampleServer server;
    private JsonNode contract;

    @BeforeEach
    void start() throws IOException {
        contract = new YAMLMapper()
                .readTree(Path.of("../../samples/telephony/openapi.yaml").toFile());
        calls = new SampleCalls(folder);
        server = calls.server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> lookup(String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/v1/calls/lookup"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** The answer, once it has the status and the shape that the contract wants. */
    private JsonNode kept(HttpResponse<byte[]> answer, int status, String path, String method) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode responses = contract.path("paths").path(path).path(method).path("responses");
        JsonNode response = responses.has("" + status) ? responses.path("" + status) : responses.path("default");
        if (response.has("$ref")) {
            response = contract.at(response.path("$ref").asText().substring(1));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(response.path("content").has(type)).as(type).isTrue();
        JsonNode json = JSON.readTree(answer.body());
        assertThat(violations(response.path("content").path(type).path("schema"), json))
                .isEmpty();
        return json;
    }

    private List<String> violations(JsonNode schema, JsonNode json) {
        ObjectNode whole = contract.deepCopy();
        schema.fields().forEachRemaining(field -> whole.set(field.getKey(), field.getValue()));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(json, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private List<String> search(String query) throws Exception {
        List<String> orders = new ArrayList<>();
        kept(get("/v1/calls?" + query), 200, "/v1/calls", "get")
                .path("calls")
                .forEach(call -> orders.add(call.path("orderId").asText()));
        return orders;
    }

    @Test
    void the_catalogue_leads_from_chains_to_agents() throws Exception {
        JsonNode chains = kept(get("/v1/chains"), 200, "/v1/chains", "get");
        assertThat(chains.findValuesAsText("name")).containsExactly("Marrow", "Quill");
        String chain = chains.get(0).path("chainId").asText();
        JsonNode stores = kept(get("/v1/chains/" + chain + "/stores"), 200, "/v1/chains/{chainId}/stores", "get");
        assertThat(stores.findValuesAsText("storeName")).containsExactly("Elm, 4", "Riverside");
        String store = stores.get(0).path("storeId").asText();
        JsonNode agents = kept(get("/v1/stores/" + store + "/agents"), 200, "/v1/stores/{storeId}/agents", "get");
        assertThat(agents.findValuesAsText("name")).containsExactly("Laura");

        kept(get("/v1/chains/C99/stores"), 404, "/v1/chains/{chainId}/stores", "get");
    }

    @Test
    void every_filter_of_the_contract_filters() throws Exception {
        Map<String, List<String>> expected = Map.ofEntries(
                Map.entry("fromDate=2025-03-05", List.of("N-3", "N-4")),
                Map.entry("toDate=2025-03-03", List.of("N-1")),
                Map.entry("fromTime=18:31", List.of("N-4")),
                Map.entry("toTime=18:30", List.of("N-1", "N-2", "N-3")),
                Map.entry("chainId=C1", List.of("N-1", "N-2")),
                Map.entry("storeId=S2", List.of("N-2")),
                Map.entry("agentId=A2", List.of("N-2")),
                Map.entry("orderId=N-3", List.of("N-3")),
                Map.entry("callSid=CA3", List.of("N-3")),
                Map.entry("telId=T-1", List.of("N-1", "N-3")),
                Map.entry("custId=%2B1-202-555-0102", List.of("N-2")),
                Map.entry("limit=3", List.of("N-1", "N-2", "N-3")));
        TreeSet<String> tried = new TreeSet<>(List.of("cursor"));
        for (Map.Entry<String, List<String>> filter : expected.entrySet()) {
            assertThat(search(filter.getKey())).as(filter.getKey()).isEqualTo(filter.getValue());
            tried.add(filter.getKey().substring(0, filter.getKey().indexOf('=')));
        }
        TreeSet<String> contracted = new TreeSet<>();
        contract.at("/paths/~1v1~1calls/get/parameters")
                .forEach(parameter -> contracted.add(parameter.path("name").asText()));
        assertThat(tried).isEqualTo(contracted);
    }

    @Test
    void cursors_lead_through_all_pages_of_their_own_search() throws Exception {
        JsonNode first = kept(get("/v1/calls?limit=3"), 200, "/v1/calls", "get");
        assertThat(first.path("total").asInt()).isEqualTo(4);
        String cursor = first.path("next").asText();

        JsonNode second = kept(get("/v1/calls?limit=3&cursor=" + cursor), 200, "/v1/calls", "get");
        assertThat(second.path("calls").get(0).path("orderId").asText()).isEqualTo("N-4");
        assertThat(second.path("next").isNull()).isTrue();
        kept(get("/v1/calls?limit=3&telId=T-1&cursor=" + cursor), 400, "/v1/calls", "get");
    }

    @Test
    void what_is_not_understood_is_a_problem() throws Exception {
        for (String query : List.of(
                "limit=0",
                "limit=51",
                "limit=x",
                "cursor=x",
                "fromDate=today",
                "toTime=25:00",
                "what=1",
                "limit",
                "telId=1&telId=2")) {
            kept(get("/v1/calls?" + query), 400, "/v1/calls", "get");
        }
        for (String body : List.of("", "[]", "{\"orderIds\":[1]}", "{\"orderIds\":[\"a/b\"]}")) {
            kept(lookup(body), 400, "/v1/calls/lookup", "post");
        }
        assertThat(lookup("x".repeat(300_000)).statusCode()).isEqualTo(413);
        assertThat(get("/v2/calls").statusCode()).isEqualTo(404);
        assertThat(get("/v1/calls/lookup").statusCode()).isEqualTo(405);
    }

    @Test
    void a_lookup_tells_found_from_missing() throws Exception {
        JsonNode answer = kept(lookup("{\"orderIds\":[\"N-1\",\"N-9\"]}"), 200, "/v1/calls/lookup", "post");

        assertThat(answer.path("found").get(0).path("holds")).hasSize(2);
        assertThat(answer.path("found").get(0).path("durationSeconds").asDouble())
                .isEqualTo(43.5);
        assertThat(answer.path("missing").get(0).asText()).isEqualTo("N-9");
    }

    @Test
    void a_recording_has_the_headers_of_the_contract_and_can_be_had_from_any_byte() throws Exception {
        HttpResponse<byte[]> whole = get("/v1/calls/N-1/recording");
        assertThat(whole.body()).isEqualTo(java.nio.file.Files.readAllBytes(calls.file("1.wav")));
        headers(whole, "200");
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> rest = get("/v1/calls/N-1/recording", "Range", "bytes=150000-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).hasSize(50_000);
        headers(rest, "206");

        assertThat(get("/v1/calls/N-1/recording", "Range", "bytes=150000-", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        kept(get("/v1/calls/N-1/recording", "Range", "bytes=200000-"), 416, "/v1/calls/{orderId}/recording", "get");
        kept(get("/v1/calls/N-9/recording"), 404, "/v1/calls/{orderId}/recording", "get");
        assertThat(get("/v1/calls/%2e%2e%2f/recording").statusCode()).isEqualTo(404);
    }

    private void headers(HttpResponse<?> answer, String status) {
        contract.at("/paths/~1v1~1calls~1{orderId}~1recording/get/responses/" + status + "/headers")
                .fields()
                .forEachRemaining(header -> {
                    JsonNode said = header.getValue().has("$ref")
                            ? contract.at(
                                    header.getValue().path("$ref").asText().substring(1))
                            : header.getValue();
                    String value = answer.headers().firstValue(header.getKey()).orElseThrow();
                    JsonNode schema = said.path("schema");
                    JsonNode json = schema.path("type").asText().equals("integer")
                            ? JSON.getNodeFactory().numberNode(Long.parseLong(value))
                            : JSON.getNodeFactory().textNode(value);
                    assertThat(violations(schema, json)).as(header.getKey()).isEmpty();
                });
    }

    @Test
    void without_the_token_nothing_is_told() throws Exception {
        try (SampleServer guarded =
                SampleServer.start("127.0.0.1", 0, calls.catalogue(), Optional.of("secret"), List.of())) {
            server.close();
            server = guarded;
            for (String path : List.of("/v1/chains", "/v1/calls")) {
                kept(get(path), 401, path, "get");
                kept(get(path, "Authorization", "Bearer wrong"), 401, path, "get");
                assertThat(get(path, "Authorization", "Bearer secret").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void many_orders_repeat_the_calls() throws Exception {
        SampleCatalogue many = calls.catalogue().many(2500);

        assertThat(many.size()).isEqualTo(2500);
        assertThat(many.call("M-002500").orElseThrow().recording().file()).exists();
    }
}
