// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that misbehaves as told, one answer after the other; the last one stays. */
final class ModelServer implements AutoCloseable {
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    /** What was asked for: {@code Range} and {@code If-Range} of each request. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/model.bin");
    }

    ModelServer then(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** The file from where it was asked for, if that is the same version. */
    static Answer serving(byte[] content, String tag) {
        return exchange -> {
            int from = from(exchange, tag);
            exchange.getResponseHeaders().add("ETag", tag);
            if (from > 0) {
                exchange.getResponseHeaders()
                        .add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            exchange.getResponseBody().write(content, from, content.length - from);
            exchange.close();
        };
    }

    /** The beginning of the file, then the connection breaks. */
    static Answer cutAfter(int bytes, byte[] content, String tag) {
        return exchange -> {
            int from = from(exchange, tag);
            exchange.getResponseHeaders().add("ETag", tag);
            if (from > 0) {
                exchange.getResponseHeaders()
                        .add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            exchange.getResponseBody().write(content, from, bytes);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    static Answer status(int code) {
        return exchange -> {
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        };
    }

    /** Says nothing until the server is closed. */
    Answer hanging() {
        return exchange -> untilClosed();
    }

    /** Sends the beginning and then says nothing until the server is closed. */
    Answer hangingAfter(int bytes, byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
            untilClosed();
        };
    }

    private void untilClosed() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestHeaders().getFirst("Range") + " "
                + exchange.getRequestHeaders().getFirst("If-Range"));
        Answer answer = answers.size() > 1 ? answers.remove(0) : answers.get(0);
        answer.to(exchange);
    }

    private static int from(HttpExchange exchange, String tag) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        if (range == null || (condition != null && !condition.equals(tag))) {
            return 0;
        }
        return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
