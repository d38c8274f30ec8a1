// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.engine.audio.DecodeLimits;
import org.callchat.engine.audio.ffmpeg.FfmpegLog.AudioStream;
import org.callchat.engine.audio.ffmpeg.FfmpegRun.Outcome;
import org.callchat.engine.audio.ffmpeg.FfmpegRun.Stop;
import org.callchat.engine.audio.ffmpeg.RecordingDecoder.RecordingFile;

/** Says in words what a run of ffmpeg means for a recording. */
record Diagnosis(RecordingFile file, Outcome outcome, DecodeLimits limits) {
    /** Containers round the length they declare, and codecs work in frames. */
    private static final double TOLERATED_SECONDS = 0.5;

    private static final double TOLERATED_SHARE = 0.02;
    /** A WAV may carry pictures and texts after its sound. */
    private static final long UNREAD_BYTES = 64_000;

    private static final double UNREAD_SHARE = 0.3;

    /** Why there is no result. */
    Optional<CallFailure> failure() {
        if (outcome.stop().isPresent()) {
            return Optional.of(stopped(outcome.stop().get()));
        }
        return outcome.frames() > 0 ? Optional.empty() : Optional.of(nothingDecoded());
    }

    private CallFailure stopped(Stop stop) {
        return switch (stop) {
            case TOO_LONG ->
                failure(
                        DecodeFailures.TOO_LONG,
                        "is longer than " + limits.maxLength().toHours() + " hours or unpacks to more than "
                                + limits.maxPcmBytes() / 1_000_000
                                + " MB of sound; it was refused. Cut it into shorter recordings.");
            case TOO_MANY_CHANNELS ->
                failure(
                        DecodeFailures.TOO_MANY_CHANNELS,
                        "has " + outcome.head().map(WavHead::channels).orElse(0) + " channels; at most "
                                + DecodeLimits.MAX_CHANNELS + " are possible. Export it with fewer channels.");
            case OUT_OF_TIME, CANCELLED ->
                failure(
                        DecodeFailures.TIME_LIMIT,
                        "was not decoded within " + limits.timeFor(file.bytes()).toSeconds()
                                + " s, so the decoder was ended. Try again when the machine is less busy; if it happens"
                                + " again, the file is damaged.");
        };
    }

    private CallFailure nothingDecoded() {
        FfmpegLog log = outcome.log();
        if (file.bytes() == 0) {
            return failure(DecodeFailures.EMPTY_FILE, "is an empty file. Download it again.");
        }
        if (file.content() == ContentGuess.PLAYLIST
                || log.refused() && !file.content().isNoRecording()) {
            return failure(
                    DecodeFailures.REFUSED_FORMAT,
                    "is a playlist or another kind of file that holds no sound itself. Give the recording it points to.");
        }
        if (file.content().isNoRecording()) {
            return failure(
                    DecodeFailures.NOT_A_RECORDING,
                    "is no recording: it looks like " + file.content().words()
                            + ". Check where it comes from; a server may have answered with an error page.");
        }
        if (log.noAudio()) {
            return failure(
                    DecodeFailures.NO_AUDIO_STREAM,
                    "has no audio stream, only pictures or data. Export it with its sound.");
        }
        if (log.unsupported()) {
            return failure(
                    DecodeFailures.UNSUPPORTED_FORMAT,
                    "has a format that ffmpeg cannot decode (" + codec() + "). Convert it to WAV, FLAC, MP3 or Opus.");
        }
        return crashed() ? died() : damagedOrUnknown(log);
    }

    private CallFailure damagedOrUnknown(FfmpegLog log) {
        if (log.stream().isPresent() && outcome.exitCode() == 0 && log.decodeErrors() == 0) {
            return failure(
                    DecodeFailures.NO_SOUND,
                    "has the head of a recording (" + codec() + ") but no sound that can be decoded after it."
                            + " Download it again.");
        }
        if (log.opened() || file.content() == ContentGuess.AUDIO) {
            return failure(
                    DecodeFailures.DAMAGED,
                    "is damaged so badly that nothing could be decoded. Download it again, or ask its source for"
                            + " another copy.");
        }
        return failure(
                DecodeFailures.UNKNOWN_FORMAT,
                "has an unknown format; perhaps it is raw sound without a header. Convert it to WAV, FLAC, MP3 or"
                        + " Opus, or name raw telephone sound .ul or .al.");
    }

    private boolean crashed() {
        return outcome.exitCode() < 0 || outcome.exitCode() > 255 || killedBySignal();
    }

    /** Java reports 128 + signal; ffmpeg itself exits with 128 + something only for its own errors from 171 up. */
    private boolean killedBySignal() {
        return outcome.exitCode() > 128 && outcome.exitCode() < 165;
    }

    private CallFailure died() {
        return failure(
                DecodeFailures.DIED,
                "made the decoder crash (exit code " + outcome.exitCode()
                        + "). The file is probably damaged; other recordings are not affected.");
    }

    private String codec() {
        return outcome.log().stream().map(AudioStream::codec).orElse("unknown codec");
    }

    private CallFailure failure(FailureCode code, String predicate) {
        Throwable cause = outcome.log().errors().isEmpty()
                ? null
                : new DecoderSaid(String.join("; ", outcome.log().errors()));
        return new CallFailure(code, "The recording " + file.shown() + " " + predicate, cause);
    }

    /** What is wrong although sound came out. */
    Optional<String> damage() {
        Optional<Duration> declared = outcome.log().declaredLength();
        double decoded = seconds(outcome.length());
        boolean tooShort = declared.map(Diagnosis::seconds)
                .filter(d -> decoded < d - Math.max(TOLERATED_SECONDS, d * TOLERATED_SHARE))
                .isPresent();
        if (tooShort) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "The recording is damaged: only %.1f s of %.1f s could be decoded.",
                    decoded,
                    seconds(declared.orElseThrow())));
        }
        if (outcome.log().decodeErrors() > 0 || outcome.exitCode() != 0) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "The recording is damaged: %.1f s were decoded; what could not be read is silent or missing.",
                    decoded));
        }
        return surplus()
                .map(kilobytes -> String.format(
                        Locale.ROOT,
                        "The recording's head announces only %.1f s of sound, but %d kB follow it; they were not read.",
                        decoded,
                        kilobytes));
    }

    /** A WAV whose head was never completed: kilobytes that lie behind what it announces. */
    private Optional<Long> surplus() {
        if (!outcome.log().container().equals("wav")) {
            return Optional.empty();
        }
        return outcome.log().stream()
                .flatMap(AudioStream::kilobitsPerSecond)
                .map(rate -> file.bytes() - Math.round(rate * 125.0 * seconds(outcome.length())))
                .filter(bytes -> bytes > UNREAD_BYTES && bytes > UNREAD_SHARE * file.bytes())
                .map(bytes -> bytes / 1000);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** Carries the decoder's own words as a cause. */
    private static final class DecoderSaid extends Exception {
        private static final long serialVersionUID = 1;

        DecoderSaid(String words) {
            super(words, null, false, false);
        }
    }
}
