// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.OrderId;

/** Answers what is asked of the catalogue: chains, stores, agents, searches and lookups. */
final class CatalogueAnswers {
    private static final int MOST_LOOKED_UP = 1000;
    private static final int MOST_BYTES = 256 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SampleCatalogue catalogue;

    CatalogueAnswers(SampleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void chains(HttpExchange exchange) throws IOException {
        ArrayNode chains = JsonNodeFactory.instance.arrayNode();
        catalogue
                .named("chainId", "chain", "", "")
                .forEach((id, name) -> chains.addObject().put("chainId", id).put("name", name));
        Answers.json(exchange, chains);
    }

    void stores(HttpExchange exchange, String chainId) throws IOException {
        entries(
                exchange,
                catalogue.named("storeId", "store", "chainId", chainId),
                "storeName",
                "storeId",
                "chainId",
                chainId);
    }

    void agents(HttpExchange exchange, String storeId) throws IOException {
        entries(
                exchange,
                catalogue.named("agentId", "agent", "storeId", storeId),
                "name",
                "agentId",
                "storeId",
                storeId);
    }

    private static void entries(
            HttpExchange exchange, Map<String, String> named, String name, String id, String withinName, String within)
            throws IOException {
        if (named.isEmpty()) {
            Answers.problem(exchange, 404, "There is no " + withinName + " \"" + within + "\".");
            return;
        }
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        named.forEach((key, value) ->
                entries.addObject().put(id, key).put(name, value).put(withinName, within));
        Answers.json(exchange, entries);
    }

    void search(HttpExchange exchange) throws IOException {
        String raw = exchange.getRequestURI().getRawQuery();
        CallQuery query = CallQuery.parse(raw == null ? "" : raw);
        List<SampleCall> all = catalogue.calls().stream().filter(query.filter()).toList();
        int from = Math.min(query.from(), all.size());
        int to = Math.min(all.size(), from + query.limit());
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode calls = page.putArray("calls");
        all.subList(from, to).forEach(call -> calls.add(call.json()));
        page.put("next", to < all.size() ? query.next() : null);
        page.put("total", all.size());
        Answers.json(exchange, page);
    }

    void lookup(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            Answers.problem(exchange, 413, "A lookup has at most " + MOST_BYTES + " bytes.");
            return;
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode found = answer.putArray("found");
        ArrayNode missing = answer.putArray("missing");
        for (String id : orderIds(body)) {
            catalogue.call(id).ifPresentOrElse(call -> found.add(call.json()), () -> missing.add(id));
        }
        Answers.json(exchange, answer);
    }

    private static List<String> orderIds(byte[] body) {
        JsonNode ids;
        try {
            ids = JSON.readTree(body).path("orderIds");
        } catch (IOException e) {
            throw new IllegalArgumentException("the question is no JSON", e);
        }
        if (!ids.isArray() || ids.size() > MOST_LOOKED_UP) {
            throw new IllegalArgumentException("orderIds must be a list of at most " + MOST_LOOKED_UP);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode id : ids) {
            if (!id.isTextual() || !OrderId.isValid(id.asText())) {
                throw new IllegalArgumentException("orderIds has an entry that is no OrderID");
            }
            texts.add(id.asText());
        }
        return texts;
    }
}
