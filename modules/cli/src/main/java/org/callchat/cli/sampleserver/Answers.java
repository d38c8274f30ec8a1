// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes whole answers. */
final class Answers {
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad request",
            401, "Unauthorized",
            404, "Not found",
            405, "Method not allowed",
            413, "Content too large",
            416, "Range not satisfiable",
            429, "Too many requests",
            500, "Internal error");

    private Answers() {}

    static void json(HttpExchange exchange, JsonNode json) throws IOException {
        bytes(exchange, 200, "application/json", json.toString());
    }

    static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        String problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", TITLES.getOrDefault(status, "Problem"))
                .put("status", status)
                .put("detail", detail)
                .toString();
        bytes(exchange, status, "application/problem+json", problem);
    }

    static void bytes(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
