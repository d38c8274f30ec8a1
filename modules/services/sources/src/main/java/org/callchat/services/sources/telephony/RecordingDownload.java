// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.CallSource.Fetched;
import org.callchat.api.spi.Progress;

/**
 * Downloads one recording. A connection that drops is taken up again where it broke off, as long as the service still
 * has the same recording; the recording counts once its length and, where the service tells it, its SHA-256 are right.
 */
final class RecordingDownload {
    /** Some 24 hours of the most generous telephone sound. */
    static final long MAX_BYTES = 8L << 30;
    /** A try that brought as much was worth it and is not counted. */
    private static final long WORTHWHILE = 64 * 1024;

    private static final int HEAD = 512;
    private static final int MOST_EMPTY = 2;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
    private static final Pattern LENGTH = Pattern.compile("bytes \\*/(\\d{1,18})");

    private final TelephonyServer server;
    private final OrderId order;
    private final String subject;
    private final Progress progress;
    private int empty;

    RecordingDownload(TelephonyServer server, OrderId order, Progress progress) {
        this.server = server;
        this.order = order;
        this.subject = "the recording of order " + order;
        this.progress = progress;
    }

    /** @throws CallFailure when this try came to nothing; what came is in the folder for the next, if it can be of use */
    Fetched into(Path folder) throws IOException {
        try (PartialRecording part = PartialRecording.open(folder)) {
            while (true) {
                long before = part.length();
                try {
                    return server.persistently(() -> attempt(part), progress);
                } catch (CallFailure failure) {
                    if (!isDrop(failure.code()) || part.length() - before < WORTHWHILE) {
                        throw failure;
                    }
                }
            }
        }
    }

    private static boolean isDrop(FailureCode code) {
        return code.equals(TelephonyCodes.INTERRUPTED) || code.equals(TelephonyCodes.STALLED);
    }

    private Fetched attempt(PartialRecording part) {
        try {
            HttpRequest.Builder request =
                    TelephonyServer.request(server.address().recording(order)).GET();
            Optional<String> tag = part.tag();
            if (tag.isPresent()) {
                request.header("Range", "bytes=" + part.length() + "-").header("If-Range", tag.get());
            }
            HttpResponse<PatientBody> answer = send(request);
            try (PatientBody body = answer.body()) {
                return new Fetched(name(answer), received(answer, body, part));
            }
        } catch (IOException e) {
            throw failure(
                    TelephonyCodes.INTERRUPTED,
                    "What came of " + subject + " could not be kept. Check the disk of the workspace.",
                    e);
        }
    }

    private HttpResponse<PatientBody> send(HttpRequest.Builder request) {
        try {
            return server.send(request, subject, progress);
        } catch (CallFailure failure) {
            if (!failure.code().equals(TelephonyCodes.NOT_FOUND)) {
                throw failure;
            }
            throw new CallFailure(TelephonyCodes.NO_RECORDING, failure.explanation(), failure);
        }
    }

    private Path received(HttpResponse<PatientBody> answer, PatientBody body, PartialRecording part)
            throws IOException {
        Optional<Long> total = answer.statusCode() == 416 ? whole(answer, part) : copied(answer, body, part);
        if (total.isPresent() && total.get() != part.length()) {
            throw discarded(part, TelephonyCodes.LENGTH, wrongLength(total.get(), part.length()));
        }
        Optional<RecordingDigest> digest =
                answer.headers().firstValue("Repr-Digest").flatMap(RecordingDigest::parse);
        if (digest.isPresent() && !digest.get().matches(part.file())) {
            throw discarded(
                    part,
                    TelephonyCodes.DIGEST,
                    "What came of " + subject + " has not the SHA-256 that the service says. What came was thrown"
                            + " away.");
        }
        return part.file();
    }

    /** The service has no byte beyond what is here. */
    private static Optional<Long> whole(HttpResponse<?> answer, PartialRecording part) throws IOException {
        Matcher length =
                LENGTH.matcher(answer.headers().firstValue("Content-Range").orElse(""));
        return Optional.of(length.matches() ? Long.parseLong(length.group(1)) : part.length() - 1);
    }

    /** @return the length of the whole, where the answer tells it */
    private Optional<Long> copied(HttpResponse<?> answer, PatientBody body, PartialRecording part) throws IOException {
        Optional<Long> total = begun(answer, part);
        if (total.orElse(0L) > MAX_BYTES) {
            throw tooLarge();
        }
        long before = part.length();
        try {
            copy(answer, body, part, total);
        } catch (BrokenOff e) {
            throw brokenOff(e, part, before, total);
        }
        return total;
    }

    /** Makes the part ready for what the answer brings. */
    private Optional<Long> begun(HttpResponse<?> answer, PartialRecording part) throws IOException {
        Matcher range =
                RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
        if (answer.statusCode() != 206) {
            part.begin(answer.headers().firstValue("ETag"));
            var length = answer.headers().firstValueAsLong("Content-Length");
            return length.isPresent() ? Optional.of(length.getAsLong()) : Optional.empty();
        }
        Optional<String> tag = answer.headers().firstValue("ETag");
        if (!range.matches()
                || Long.parseLong(range.group(1)) != part.length()
                || tag.isPresent() && !tag.equals(part.tag())) {
            throw discarded(
                    part,
                    TelephonyCodes.LENGTH,
                    "The service sends another part of " + subject
                            + " than it was asked for. What came was thrown away.");
        }
        return Optional.of(Long.parseLong(range.group(3)));
    }

    private void copy(HttpResponse<?> answer, PatientBody body, PartialRecording part, Optional<Long> total)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        if (part.length() == 0) {
            int n = read(body, buffer, HEAD);
            if (isPage(answer, buffer, n)) {
                throw discarded(
                        part,
                        TelephonyCodes.NO_AUDIO,
                        "Instead of " + subject + " came a text or web page ("
                                + ProblemText.clean(Exchange.contentType(answer))
                                + "), perhaps of a proxy or a login. Look at its address in a browser.");
            }
            part.append(buffer, n);
        }
        for (int n = read(body, buffer, 1); n > 0; n = read(body, buffer, 1)) {
            part.append(buffer, n);
            if (part.length() > MAX_BYTES) {
                throw tooLarge();
            }
            if (total.isPresent() && total.get() > 0) {
                progress.at(Math.min(1, part.length() / (double) total.get()));
            }
        }
    }

    /** Reads until there are so many bytes at least, or no more. */
    private static int read(PatientBody body, byte[] buffer, int least) throws BrokenOff {
        int n = 0;
        try {
            while (n < least) {
                int more = body.read(buffer, n, buffer.length - n);
                if (more < 0) {
                    return n;
                }
                n += more;
            }
            return n;
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    /** The connection is at fault, not the disk. */
    private static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1;

        BrokenOff(IOException cause) {
            super(cause);
        }
    }

    private static boolean isPage(HttpResponse<?> answer, byte[] head, int length) {
        String type = Exchange.contentType(answer);
        String begin =
                new String(head, 0, length, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.contains("html")
                || type.contains("json")
                || begin.startsWith("<!doctype html")
                || begin.startsWith("<html");
    }

    private CallFailure brokenOff(BrokenOff cause, PartialRecording part, long before, Optional<Long> total)
            throws IOException {
        empty = part.length() == before ? empty + 1 : 0;
        if (empty >= MOST_EMPTY && before > 0 && total.isPresent()) {
            return discarded(part, TelephonyCodes.LENGTH, wrongLength(total.get(), before));
        }
        String where = " after " + part.length() + total.map(t -> " of " + t).orElse("") + " bytes";
        return cause.getCause() instanceof HttpTimeoutException
                ? failure(
                        TelephonyCodes.STALLED,
                        "Nothing more came of " + subject + where + ". It will go on from there.",
                        cause)
                : failure(
                        TelephonyCodes.INTERRUPTED,
                        "The download of " + subject + " broke off" + where + ". It will go on from there.",
                        cause);
    }

    private String wrongLength(long said, long came) {
        return "The service says that " + subject + " has " + said + " bytes and sends " + came
                + ". What came was thrown away.";
    }

    private CallFailure tooLarge() {
        return failure(
                TelephonyCodes.TOO_LARGE,
                "The recording of order " + order + " is larger than " + (MAX_BYTES >> 30) + " GB and is left alone.",
                null);
    }

    private static CallFailure discarded(PartialRecording part, FailureCode code, String message) throws IOException {
        part.begin(Optional.empty());
        return failure(code, message, null);
    }

    private static CallFailure failure(
            FailureCode code, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        return new CallFailure(code, message, cause);
    }

    private String name(HttpResponse<?> answer) {
        String type = Exchange.contentType(answer).replaceAll(";.*", "").strip();
        return order
                + switch (type) {
                    case "audio/flac", "audio/x-flac" -> ".flac";
                    case "audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave" -> ".wav";
                    case "audio/mpeg" -> ".mp3";
                    case "audio/ogg", "application/ogg" -> ".ogg";
                    case "audio/opus" -> ".opus";
                    case "audio/mp4", "audio/x-m4a" -> ".m4a";
                    case "audio/amr" -> ".amr";
                    case "audio/basic" -> ".au";
                    default -> "";
                };
    }
}
