// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.Optional;
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
                RecordingHead head = RecordingHead.of(answer);
                return new Fetched(order + head.extension(), received(head, body, part));
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

    private Path received(RecordingHead head, PatientBody body, PartialRecording part) throws IOException {
        boolean isInOneGo = !head.isPart() && !head.isBeyondTheEnd();
        if (!head.isBeyondTheEnd()) {
            copied(head, body, part);
        } else if (part.isRefused() && (head.digest().isEmpty() || head.digest().equals(part.digest()))) {
            throw failure(TelephonyCodes.DIGEST, wrongDigest() + " It has the same still.", null);
        }
        if (head.isBeyondTheEnd() && head.total().isEmpty()
                || head.total().isPresent() && head.total().get() < part.length()) {
            throw discarded(part, TelephonyCodes.LENGTH, wrongLength(head, part.length()));
        }
        if (head.total().isPresent() && head.total().get() > part.length()) {
            throw failure(TelephonyCodes.LENGTH, wrongLength(head, part.length()), null);
        }
        Optional<RecordingDigest> digest = head.digest().or(part::digest);
        if (digest.isPresent() && !digest.get().matches(part.file())) {
            throw wrongBytes(part, isInOneGo);
        }
        return part.file();
    }

    /** Bytes that came in one go are what the service has; pieces may have been put together wrongly. */
    private CallFailure wrongBytes(PartialRecording part, boolean cameInOneGo) throws IOException {
        if (!cameInOneGo || part.tag().isEmpty()) {
            return discarded(part, TelephonyCodes.DIGEST, wrongDigest());
        }
        part.refuse();
        return failure(TelephonyCodes.DIGEST, wrongDigest(), null);
    }

    private String wrongDigest() {
        return "The recording of order " + order + " has not the SHA-256 that the service says.";
    }

    private void copied(RecordingHead head, PatientBody body, PartialRecording part) throws IOException {
        if (!head.isPart()) {
            part.begin(head.tag(), head.digest());
        } else if (!head.from().equals(Optional.of(part.length()))
                || head.tag().isPresent() && !head.tag().equals(part.tag())) {
            throw discarded(
                    part,
                    TelephonyCodes.LENGTH,
                    "The service sends another part of " + subject + " than it was asked for.");
        }
        if (head.total().orElse(0L) > MAX_BYTES) {
            throw tooLarge();
        }
        long before = part.length();
        try {
            copy(head, body, part);
        } catch (BrokenOff e) {
            throw brokenOff(e, head, part, before);
        }
    }

    private void copy(RecordingHead head, PatientBody body, PartialRecording part) throws IOException {
        byte[] buffer = new byte[1 << 16];
        if (part.length() == 0) {
            int n = read(body, buffer, HEAD);
            if (head.isPage(buffer, n)) {
                throw discarded(
                        part,
                        TelephonyCodes.NO_AUDIO,
                        "Instead of " + subject + " came a text or web page ("
                                + ProblemText.clean(head.contentType())
                                + "), perhaps of a proxy or a login.");
            }
            part.append(buffer, n);
        }
        for (int n = read(body, buffer, 1); n > 0; n = read(body, buffer, 1)) {
            part.append(buffer, n);
            if (part.length() > MAX_BYTES) {
                throw tooLarge();
            }
            if (head.total().orElse(0L) > 0) {
                progress.at(Math.min(1, part.length() / (double) head.total().get()));
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

    private CallFailure brokenOff(BrokenOff cause, RecordingHead head, PartialRecording part, long before)
            throws IOException {
        empty = part.length() == before ? empty + 1 : 0;
        if (empty >= MOST_EMPTY && before > 0 && head.total().isPresent()) {
            return failure(TelephonyCodes.LENGTH, wrongLength(head, before), cause);
        }
        String where =
                " after " + part.length() + head.total().map(t -> " of " + t).orElse("") + " bytes";
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

    private String wrongLength(RecordingHead head, long came) {
        return "The service says that " + subject + " has "
                + head.total().map(String::valueOf).orElse("another number of") + " bytes and sends " + came + ".";
    }

    private CallFailure tooLarge() {
        return failure(
                TelephonyCodes.TOO_LARGE,
                "The recording of order " + order + " is larger than " + (MAX_BYTES >> 30) + " GB and is left alone.",
                null);
    }

    private static CallFailure discarded(PartialRecording part, FailureCode code, String why) throws IOException {
        part.discard();
        return failure(code, why + " What came was thrown away.", null);
    }

    private static CallFailure failure(
            FailureCode code, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        return new CallFailure(code, message, cause);
    }
}
