// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.cli.sampleserver.Fault.Kind;
import org.callchat.cli.sampleserver.FaultPlan.Strike;

/** Sends recordings, whole or from some byte on, with the faults that are planned. */
final class RecordingAnswers {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,15})-(\\d{0,15})");
    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>";
    private static final String WRONG_DIGEST = "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:";

    private final FaultPlan plan;
    private final Traffic traffic;
    private final SampleServer.Pauses pauses;

    RecordingAnswers(FaultPlan plan, Traffic traffic, SampleServer.Pauses pauses) {
        this.plan = plan;
        this.traffic = traffic;
        this.pauses = pauses;
    }

    void send(HttpExchange exchange, SampleCall call) throws IOException {
        Strike strike = plan.next(call.orderId());
        if (!strike.faults().isEmpty()) {
            traffic.fault();
        }
        strike.by(Kind.DELAY).ifPresent(fault -> pauses.pause(fault.time()));
        Optional<Fault> busy = strike.by(Kind.BUSY);
        if (busy.isPresent()) {
            exchange.getResponseHeaders()
                    .set("Retry-After", Long.toString(busy.get().amount()));
            Answers.problem(exchange, 429, "Too many recordings are being fetched.");
        } else if (strike.by(Kind.ERROR).isPresent()) {
            Answers.problem(exchange, 500, "The recording cannot be read just now.");
        } else if (strike.by(Kind.UNAUTHORIZED).isPresent()) {
            Answers.problem(exchange, 401, "The token has expired.");
        } else if (strike.by(Kind.HTML).isPresent()) {
            Answers.bytes(exchange, 200, "text/html; charset=utf-8", PAGE);
        } else {
            sendBytes(exchange, call, strike);
        }
    }

    private void sendBytes(HttpExchange exchange, SampleCall call, Strike strike) throws IOException {
        SampleRecording recording = call.recording();
        long lie = strike.by(Kind.WRONG_LENGTH).map(Fault::amount).orElse(0L);
        long said = recording.length() + lie;
        long from = from(exchange, recording);
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", recording.etag());
        headers.set("Accept-Ranges", "bytes");
        headers.set("Repr-Digest", strike.by(Kind.WRONG_HASH).isPresent() ? WRONG_DIGEST : recording.digest());
        if (from > said || from == said && from > 0) {
            headers.set("Content-Range", "bytes */" + said);
            Answers.problem(exchange, 416, "The recording has " + said + " bytes.");
            return;
        }
        headers.set("Content-Type", recording.contentType());
        if (from > 0) {
            traffic.resumed();
            headers.set("Content-Range", "bytes " + from + "-" + (said - 1) + "/" + said);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, said - from == 0 ? -1 : said - from);
        copy(exchange, call, from, strike);
        exchange.close();
    }

    /** The byte to begin with: that of the range, if the asker still has the beginning of this very recording. */
    private static long from(HttpExchange exchange, SampleRecording recording) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        Matcher matcher = RANGE.matcher(range == null ? "" : range);
        boolean isSame = condition == null || condition.equals(recording.etag());
        return matcher.matches() && matcher.group(2).isEmpty() && isSame ? Long.parseLong(matcher.group(1)) : 0;
    }

    private void copy(HttpExchange exchange, SampleCall call, long from, Strike strike) throws IOException {
        long end = call.recording().length();
        Optional<Fault> stop = strike.by(Kind.DROP).or(() -> strike.by(Kind.STALL));
        long last = stop.map(fault -> Math.min(end, from + fault.amount())).orElse(end);
        long sent = 0;
        try (InputStream in = Files.newInputStream(call.recording().file())) {
            in.skipNBytes(Math.min(from, end));
            OutputStream out = exchange.getResponseBody();
            int rate = strike.by(Kind.SLOW)
                    .map(fault -> (int) Math.max(1, fault.amount() / 10))
                    .orElse(1 << 16);
            byte[] buffer = new byte[Math.min(rate, 1 << 16)];
            for (long at = from; at < last; ) {
                int n = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, last - at));
                if (n == 0) {
                    break;
                }
                out.write(buffer, 0, n);
                out.flush();
                at += n;
                sent += n;
                if (strike.by(Kind.SLOW).isPresent()) {
                    pauses.pause(Duration.ofMillis(100));
                }
            }
        } finally {
            traffic.sent(call.orderId(), from, sent);
        }
        if (strike.by(Kind.STALL).isPresent()) {
            pauses.pause(STANDSTILL);
        }
    }
}
