// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says of a recording before its bytes come.
 *
 * @param from the first byte that comes; empty when there is none, or the answer does not say which
 * @param total bytes of the whole, where the answer tells it
 * @param tag names the version
 */
record RecordingHead(
        int status,
        String contentType,
        Optional<Long> from,
        Optional<Long> total,
        Optional<String> tag,
        Optional<RecordingDigest> digest) {
    private static final int PART = 206;
    private static final int NO_SUCH_BYTE = 416;
    private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(\\d{1,18})");

    static RecordingHead of(HttpResponse<?> answer) {
        boolean isWhole = answer.statusCode() != PART && answer.statusCode() != NO_SUCH_BYTE;
        Matcher range =
                RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
        boolean isTold = !isWhole && range.matches();
        Optional<Long> length = answer.headers().firstValueAsLong("Content-Length").stream()
                .boxed()
                .findFirst();
        return new RecordingHead(
                answer.statusCode(),
                Exchange.contentType(answer),
                isWhole
                        ? Optional.of(0L)
                        : isTold ? Optional.ofNullable(range.group(1)).map(Long::valueOf) : Optional.empty(),
                isWhole ? length : isTold ? Optional.of(Long.valueOf(range.group(2))) : Optional.empty(),
                answer.headers().firstValue("ETag"),
                answer.headers().firstValue("Repr-Digest").flatMap(RecordingDigest::parse));
    }

    /** Whether it goes on from some byte; otherwise the whole comes. */
    boolean isPart() {
        return status == PART;
    }

    /** Whether the service has no byte beyond those that it was asked to leave out. */
    boolean isBeyondTheEnd() {
        return status == NO_SUCH_BYTE;
    }

    /** Whether this is no sound, whatever it calls itself. */
    boolean isPage(byte[] first, int length) {
        String begin = new String(first, 0, length, StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return contentType.startsWith("text/")
                || contentType.contains("html")
                || contentType.contains("json")
                || begin.startsWith("<!doctype html")
                || begin.startsWith("<html");
    }

    /** For a file's name, with its dot; empty when the kind of sound is not known. */
    String extension() {
        return switch (contentType.replaceAll(";.*", "").strip()) {
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
