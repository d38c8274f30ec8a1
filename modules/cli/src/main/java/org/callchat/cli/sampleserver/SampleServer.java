// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callchat.api.model.OrderId;

/** Serves a catalogue of calls. Meant for trying things out: few threads, short time-outs, small requests. */
public final class SampleServer implements AutoCloseable {
    private static final int THREADS = 24;
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final ExecutorService threads;
    private final CatalogueAnswers answers;
    private final RecordingAnswers recordings;
    private final SampleCatalogue catalogue;
    private final Optional<String> token;
    private final Traffic traffic = new Traffic();
    private final CountDownLatch stopped = new CountDownLatch(1);

    static {
        // read once, when the first server is made; seconds, but for the connections
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "900");
        System.setProperty("sun.net.httpserver.idleInterval", "30");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("jdk.httpserver.maxConnections", "200");
    }

    /** What was asked and sent until now. */
    public record Statistics(long requests, long faults, int orders, long bytes, long twice, long resumed) {
        /** Bytes that were sent again among all, in per cent. */
        public double twicePercent() {
            return bytes == 0 ? 0 : 100.0 * twice / bytes;
        }
    }

    /** Lets time pass, unless the server stops. */
    @FunctionalInterface
    interface Pauses {
        void pause(Duration time);
    }

    private SampleServer(HttpServer server, SampleCatalogue catalogue, Optional<String> token, List<Fault> faults) {
        this.server = server;
        this.catalogue = catalogue;
        this.token = token;
        this.answers = new CatalogueAnswers(catalogue);
        this.recordings = new RecordingAnswers(new FaultPlan(faults), traffic, this::pause);
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "sample-server");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any that is free
     * @param token that requests must bring; empty when anybody may ask
     * @throws IOException when the port is taken or the host is not one of this machine
     */
    public static SampleServer start(
            String host, int port, SampleCatalogue catalogue, Optional<String> token, List<Fault> faults)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
        SampleServer sample = new SampleServer(http, catalogue, token, faults);
        http.setExecutor(sample.threads);
        http.createContext("/", sample::handle);
        http.start();
        return sample;
    }

    public String address() {
        InetSocketAddress at = server.getAddress();
        String host = at.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort();
    }

    public Statistics statistics() {
        return traffic.statistics();
    }

    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        traffic.request();
        try (exchange) {
            if (isAllowed(exchange)) {
                answered(exchange);
            } else {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                Answers.problem(exchange, 401, "The token is not valid.");
            }
        }
    }

    private void answered(HttpExchange exchange) throws IOException {
        try {
            route(exchange);
        } catch (IllegalArgumentException e) {
            Answers.problem(exchange, 400, String.valueOf(e.getMessage()));
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String method = exchange.getRequestMethod();
        String shape = shape(path);
        boolean isPost = shape.equals("calls/lookup");
        if (shape.isEmpty()) {
            Answers.problem(exchange, 404, "There is nothing at this address.");
        } else if (!method.equals(isPost ? "POST" : "GET")) {
            Answers.problem(exchange, 405, "This is asked by " + (isPost ? "POST" : "GET") + ".");
        } else {
            switch (shape) {
                case "chains" -> answers.chains(exchange);
                case "chains/*/stores" -> answers.stores(exchange, path[3]);
                case "stores/*/agents" -> answers.agents(exchange, path[3]);
                case "calls" -> answers.search(exchange);
                case "calls/lookup" -> answers.lookup(exchange);
                default -> recording(exchange, path[3]);
            }
        }
    }

    /** The path without its ids; empty when there is no such path. */
    private static String shape(String[] path) {
        String rest = path.length < 3 || !path[0].isEmpty() || !path[1].equals("v1")
                ? ""
                : String.join("/", List.of(path).subList(2, path.length));
        String starred = path.length == 5 ? path[2] + "/*/" + path[4] : rest;
        return List.of("chains", "chains/*/stores", "stores/*/agents", "calls", "calls/lookup", "calls/*/recording")
                        .contains(starred)
                ? starred
                : "";
    }

    private void recording(HttpExchange exchange, String orderId) throws IOException {
        Optional<SampleCall> call = OrderId.isValid(orderId) ? catalogue.call(orderId) : Optional.empty();
        if (call.isPresent()) {
            recordings.send(exchange, call.get());
        } else {
            Answers.problem(exchange, 404, "There is no recording of such an order.");
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return token.map(t -> MessageDigest.isEqual(
                        ("Bearer " + t).getBytes(StandardCharsets.UTF_8),
                        String.valueOf(given).getBytes(StandardCharsets.UTF_8)))
                .orElse(true);
    }

    private void pause(Duration time) {
        try {
            if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the server stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", e);
        }
    }
}
