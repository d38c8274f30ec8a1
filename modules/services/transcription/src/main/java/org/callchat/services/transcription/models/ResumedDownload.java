// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.callchat.api.spi.Progress;

/**
 * A file of known size by HTTP, continued by a range request (RFC 9110, section 14) from what is already there. The
 * server's entity tag is kept beside the part, so that two versions of a file are never joined.
 */
final class ResumedDownload {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final HttpClient client;
    private final URI address;
    private final long bytes;
    private final Path part;
    private final Path tag;
    private final Duration idle;

    ResumedDownload(HttpClient client, URI address, long bytes, Path part, Duration idle) {
        this.client = client;
        this.address = address;
        this.bytes = bytes;
        this.part = part;
        this.tag = part.resolveSibling(part.getFileName() + ".etag");
        this.idle = idle;
    }

    /**
     * Gets what is missing.
     *
     * @throws DownloadCut when it stopped on the way
     * @throws IOException when the server does not have it
     */
    void go(Progress progress) throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (have > bytes) {
            discard();
            have = 0;
        }
        if (have < bytes) {
            receive(have, progress);
        }
        Files.deleteIfExists(tag);
    }

    private void receive(long have, Progress progress) throws IOException {
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = send(have, progress);
        BodyFeed body = new BodyFeed(idle);
        response.body().subscribe(body);
        try (body) {
            long from = startOf(response, have);
            keepTag(response);
            append(body, from, progress);
        }
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(long have, Progress progress) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(idle).header("Accept-Encoding", "identity");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
            storedTag().ifPresent(value -> request.header("If-Range", value));
        }
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofPublisher());
        try {
            return Waiting.of(answer, progress);
        } catch (HttpConnectTimeoutException e) {
            throw new IOException("no connection to " + address.getHost() + " in time", e);
        } catch (HttpTimeoutException e) {
            throw new DownloadCut("no answer within " + Spoken.duration(idle), e);
        } catch (ConnectException e) {
            String cause = e.getCause() instanceof UnknownHostException ? "unknown host " : "no connection to ";
            throw new IOException(cause + address.getHost(), e);
        }
    }

    /** Where the bytes of an answer belong. */
    private long startOf(HttpResponse<?> response, long have) throws IOException {
        int status = response.statusCode();
        if (status == PARTIAL && contentRange(response).equals("bytes " + have + "-" + (bytes - 1) + "/" + bytes)) {
            return have;
        }
        if (status == PARTIAL || status == RANGE_NOT_SATISFIABLE) {
            discard();
            throw new DownloadCut("the server has another part of the file than was asked for");
        }
        if (status != OK) {
            throw new IOException("the server answered with status " + status);
        }
        long offered = response.headers().firstValueAsLong("Content-Length").orElse(bytes);
        if (offered != bytes) {
            throw new IOException("the server has " + offered + " bytes, not " + bytes);
        }
        return 0;
    }

    private static String contentRange(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Range").orElse("");
    }

    private void append(BodyFeed body, long from, Progress progress) throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(from);
            out.position(from);
            for (Optional<List<ByteBuffer>> next = body.next(progress); next.isPresent(); next = body.next(progress)) {
                for (ByteBuffer piece : next.get()) {
                    if (out.position() + piece.remaining() > bytes) {
                        throw new IOException("the server sends more than " + bytes + " bytes");
                    }
                    while (piece.hasRemaining()) {
                        out.write(piece);
                    }
                }
                progress.at((double) out.position() / bytes);
            }
            if (out.position() < bytes) {
                throw new DownloadCut("it stopped after " + out.position() + " of " + bytes + " bytes");
            }
        }
    }

    /** Only a strong tag may be used to continue. */
    private void keepTag(HttpResponse<?> response) throws IOException {
        Optional<String> value = response.headers().firstValue("ETag").filter(t -> t.startsWith("\""));
        if (value.isPresent()) {
            Files.writeString(tag, value.get());
        } else if (response.statusCode() == OK) {
            Files.deleteIfExists(tag);
        }
    }

    private Optional<String> storedTag() throws IOException {
        return Files.exists(tag) ? Optional.of(Files.readString(tag)) : Optional.empty();
    }

    private void discard() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(tag);
    }
}
