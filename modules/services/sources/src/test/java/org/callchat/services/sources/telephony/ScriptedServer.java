// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers each request with the next of the answers it was given, and the last one for ever. */
final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Answer> answers = new ArrayDeque<>();
    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What was asked. */
    record Request(String method, String pathAndQuery, Map<String, List<String>> headers, String body) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
        }
    }

    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws Exception;
    }

    void answering(Answer... next) {
        synchronized (answers) {
            answers.clear();
            answers.addAll(List.of(next));
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static Answer json(String text) {
        return whole(200, "application/json", text, Map.of());
    }

    static Answer problem(int status, String detail, String... header) {
        return whole(
                status,
                "application/problem+json",
                "{\"title\":\"Trouble\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}",
                header.length == 0 ? Map.of() : Map.of(header[0], header[1]));
    }

    static Answer whole(int status, String type, String text, Map<String, String> headers) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return part(status, type, bytes, bytes.length, headers);
    }

    /** An answer that may say a length other than it has; then the connection is closed. */
    static Answer part(int status, String type, byte[] bytes, long said, Map<String, String> headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, said == 0 ? -1 : said);
            OutputStream out = exchange.getResponseBody();
            out.write(bytes);
            out.flush();
            exchange.close();
        };
    }

    /** Sends so much and then nothing, until the test is over. */
    Answer stalling(byte[] bytes, long said, Map<String, String> headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "audio/wav");
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, said);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            closed.await();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Answer next;
        synchronized (answers) {
            next = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        }
        try (exchange) {
            next.to(exchange);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
