// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.sources.telephony.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callchat.api.model.Parameter;
import org.callchat.api.spi.CallCatalogue;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against the contract: it asks nothing else, it asks everything, and it understands the examples. */
class ContractTest {
    @TempDir
    private Path folder;

    private JsonNode contract;
    private TelephonyFixture telephony;

    @BeforeEach
    void start() throws IOException {
        contract = new YAMLMapper()
                .readTree(Path.of("../../../samples/telephony/openapi.yaml").toFile());
        telephony = new TelephonyFixture();
    }

    @AfterEach
    void stop() {
        telephony.close();
    }

    private ScriptedServer.Answer example(String path, String method) {
        return json(contract.path("paths")
                .path(path)
                .path(method)
                .at("/responses/200/content/application~1json/example")
                .toString());
    }

    private static List<String> filters(TelephonyFixture telephony) {
        return telephony.source().parameters().stream()
                .map(Parameter::id)
                .filter(id -> !id.matches(".*(server|timeout|tries|allow_http|catalogue_age|page_size)"))
                .toList();
    }

    @Test
    void every_filter_of_the_contract_can_be_set_and_no_other_is_asked() {
        for (String filter : filters(telephony)) {
            String value = filter.endsWith("date") ? "2026-03-01" : filter.endsWith("time") ? "08:30" : "x";
            telephony.settings = telephony.settings.with(filter, value);
        }
        telephony.server.answering(example("/v1/calls", "get"));
        telephony.source().page(telephony.settings, Optional.of("here"), Progress.NONE);

        Set<String> asked = new TreeSet<>();
        for (String part : URI.create(telephony.server.requests.get(0).pathAndQuery())
                .getRawQuery()
                .split("&")) {
            asked.add(part.substring(0, part.indexOf('=')));
        }
        Set<String> contracted = new TreeSet<>();
        contract.at("/paths/~1v1~1calls/get/parameters")
                .forEach(parameter -> contracted.add(parameter.path("name").asText()));
        assertThat(asked).isEqualTo(contracted);
    }

    @Test
    void the_examples_are_understood() {
        telephony.server.answering(example("/v1/calls", "get"));
        Listing calls = telephony.list();
        assertThat(calls.refused()).isEmpty();
        assertThat(calls.calls()).singleElement().satisfies(found -> {
            assertThat(found.call().custId()).isPresent();
            assertThat(found.call().duration()).isPresent();
            assertThat(found.call().holds()).hasSize(1);
        });

        telephony.server.answering(example("/v1/calls/lookup", "post"));
        assertThat(telephony.find("N-1004", "N-9999").calls()).hasSize(1);

        telephony.server.answering(
                example("/v1/chains", "get"),
                example("/v1/chains/{chainId}/stores", "get"),
                example("/v1/stores/{storeId}/agents", "get"));
        CallCatalogue catalogue =
                telephony.source().catalogue(telephony.settings).orElseThrow();
        assertThat(catalogue.chains().entries()).hasSize(1);
        assertThat(catalogue.stores("C1").entries()).hasSize(1);
        assertThat(catalogue.agents("S1").entries()).hasSize(1);
    }

    @Test
    void every_path_of_the_contract_is_asked_and_no_other() throws IOException {
        the_examples_are_understood();
        telephony.server.answering(ScriptedServer.whole(200, "audio/wav", "sound", java.util.Map.of()));
        telephony.fetch(folder);

        List<String> paths = new ArrayList<>();
        contract.path("paths").fieldNames().forEachRemaining(paths::add);
        Set<String> asked = new TreeSet<>();
        for (ScriptedServer.Request request : telephony.server.requests) {
            String path = URI.create(request.pathAndQuery()).getPath();
            asked.add(paths.stream()
                    .sorted()
                    .filter(p -> path.matches(p.replaceAll("\\{\\w+}", "[^/]+")))
                    .filter(p ->
                            contract.path("paths").path(p).has(request.method().toLowerCase(java.util.Locale.ROOT)))
                    .findFirst()
                    .orElse("no such path: " + path));
        }
        assertThat(asked).containsExactlyInAnyOrderElementsOf(paths);
    }

    @Test
    void a_lookup_has_the_shape_of_the_contract() throws IOException {
        telephony.server.answering(example("/v1/calls/lookup", "post"));
        telephony.find("N-1", "N-2");

        ObjectNode schema = contract.deepCopy();
        schema.put("$ref", "#/components/schemas/Lookup");
        JsonNode asked =
                new ObjectMapper().readTree(telephony.server.requests.get(0).body());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(asked))
                .isEmpty();
        assertThat(asked.path("orderIds")).hasSize(2);
    }
}
