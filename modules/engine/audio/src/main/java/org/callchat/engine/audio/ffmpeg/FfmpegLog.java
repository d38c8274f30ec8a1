// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ffmpeg says while it works, line by line, in bounded memory. Lines look like
 * {@code [wav @ 0x55d3f5] [error] text} with {@code -loglevel level+info}. Filled by one thread, read by another.
 */
final class FfmpegLog {
    private static final int KEPT_ERRORS = 5;
    private static final int KEPT_CHARS = 300;
    private static final Pattern LINE =
            Pattern.compile("((?:\\[[^\\]]* @ [^\\]]*\\] )*)\\[(panic|fatal|error|warning|info)\\] ?(.*)");
    private static final Pattern AUDIO = Pattern.compile("\\s*Stream #\\d+:\\d+\\S*: Audio: ([A-Za-z0-9_]+)(.*)");
    private static final Pattern BITRATE = Pattern.compile(", (\\d{1,7}) kb/s");
    private static final Pattern CONTAINER = Pattern.compile("Input #\\d+, ([A-Za-z0-9_]+).*");
    private static final Pattern RATE = Pattern.compile(", (\\d{1,7}) Hz\\b");
    private static final Pattern LENGTH = Pattern.compile("\\s*Duration: (\\d{1,6}):(\\d\\d):(\\d\\d)\\.(\\d{1,6}).*");
    private static final Pattern NO_SUCH_STREAM = Pattern.compile("Stream map '.*' matches no streams\\..*");

    /**
     * A stream of sound as the container describes it.
     *
     * @param sampleRateHz empty when it says none
     * @param kilobitsPerSecond empty when it says none
     */
    record AudioStream(String codec, Optional<Integer> sampleRateHz, Optional<Integer> kilobitsPerSecond) {}

    private final List<String> errors = new ArrayList<>();
    private Optional<AudioStream> stream = Optional.empty();
    private String container = "";
    private Optional<Duration> declared = Optional.empty();
    private boolean inInput;
    private boolean opened;
    private boolean estimated;
    private boolean noAudio;
    private boolean refused;
    private boolean unsupported;
    private int decodeErrors;

    synchronized void add(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return;
        }
        String text = parts.group(3);
        switch (parts.group(2)) {
            case "info" -> information(text);
            case "warning" -> warning(text);
            default -> error(parts.group(1), text);
        }
    }

    private void information(String text) {
        if (text.startsWith("Input #")) {
            inInput = true;
            opened = true;
            Matcher name = CONTAINER.matcher(text);
            container = name.matches() ? name.group(1) : "";
        } else if (text.startsWith("Stream mapping") || text.startsWith("Output #")) {
            inInput = false;
        } else if (inInput) {
            inputDetail(text);
        }
    }

    private void inputDetail(String text) {
        Matcher length = LENGTH.matcher(text);
        if (declared.isEmpty() && length.matches()) {
            declared = Optional.of(Duration.ofHours(Long.parseLong(length.group(1)))
                    .plusMinutes(Long.parseLong(length.group(2)))
                    .plusMillis(Math.round(Double.parseDouble(length.group(3) + "." + length.group(4)) * 1000)));
        }
        Matcher audio = AUDIO.matcher(text);
        if (stream.isEmpty() && audio.matches()) {
            String details = audio.group(2);
            stream = Optional.of(new AudioStream(audio.group(1), number(RATE, details), number(BITRATE, details)));
        }
    }

    private static Optional<Integer> number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))).filter(n -> n > 0) : Optional.empty();
    }

    private void warning(String text) {
        if (text.startsWith("Estimating duration from bitrate")) {
            estimated = true;
        } else if (text.contains("orrupt input packet") || text.startsWith("Packet corrupt")) {
            decodeErrors++;
            keep("the file is cut off or has unreadable parts");
        } else if (text.contains("not implemented")) {
            unsupported = true;
        }
    }

    private void error(String who, String text) {
        if (NO_SUCH_STREAM.matcher(text).matches()) {
            noAudio = true;
        } else if (text.startsWith("Format not on whitelist") || text.startsWith("Not detecting m3u8")) {
            refused = true;
            keep("this format is not allowed");
            return;
        } else if (text.startsWith("Decoder (codec")
                || text.startsWith("Decoding requested, but no decoder")
                || text.contains("Not yet implemented")) {
            unsupported = true;
        }
        boolean inDecoder = who.contains("[dec:")
                || text.startsWith("Error submitting packet to decoder")
                || text.startsWith("Error while decoding");
        if (inDecoder) {
            decodeErrors++;
        }
        keep(text);
    }

    private void keep(String text) {
        String kept = text.substring(0, Math.min(KEPT_CHARS, text.length())).strip();
        boolean tellsPath = kept.startsWith("Error opening input");
        if (!tellsPath && errors.size() < KEPT_ERRORS && !kept.isEmpty() && !errors.contains(kept)) {
            errors.add(kept);
        }
    }

    /** The first stream of sound in the recording. */
    synchronized Optional<AudioStream> stream() {
        return stream;
    }

    /** How long the container says the recording is, where it says so and does not guess. */
    synchronized Optional<Duration> declaredLength() {
        return estimated ? Optional.empty() : declared;
    }

    /** How long it probably is. */
    synchronized Optional<Duration> expectedLength() {
        return declared;
    }

    /** Name of the container, e.g. {@code wav}; empty when it was not understood. */
    synchronized String container() {
        return container;
    }

    /** Whether the container was understood. */
    synchronized boolean opened() {
        return opened;
    }

    synchronized boolean noAudio() {
        return noAudio;
    }

    synchronized boolean refused() {
        return refused;
    }

    synchronized boolean unsupported() {
        return unsupported;
    }

    /** Places that could not be decoded. */
    synchronized int decodeErrors() {
        return decodeErrors;
    }

    /** The first different errors, for the technical cause. */
    synchronized List<String> errors() {
        return List.copyOf(errors);
    }
}
