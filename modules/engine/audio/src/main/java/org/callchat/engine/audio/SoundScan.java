// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Levels;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.ffmpeg.DecodeFailures;
import org.callchat.engine.audio.sound.LevelMeter;
import org.callchat.engine.audio.sound.PcmReader;
import org.callchat.engine.audio.sound.PeakBuilder;

/** Measures decoded sound in one pass: levels for finding speech, peaks for drawing. */
public final class SoundScan {
    /** Length of one frame of the levels. */
    public static final Duration FRAME = Duration.ofMillis(10);

    private SoundScan() {}

    /** What was measured. */
    public record Result(Levels levels, PeakPyramid peaks) {}

    /**
     * Reads the file once, in blocks; memory grows only with what is returned (about 7 MB for an hour of two channels).
     *
     * @throws CallFailure when the file is gone or shorter than it should be
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public static Result scan(PcmFile pcm, Progress progress) {
        LevelMeter meter = new LevelMeter(pcm, FRAME);
        PeakBuilder peaks = new PeakBuilder(pcm);
        try (PcmReader reader = new PcmReader(pcm)) {
            for (int frames = reader.next(); frames > 0; frames = reader.next()) {
                progress.checkCancelled();
                meter.add(reader.samples(), frames);
                peaks.add(reader.samples(), frames);
                progress.at((double) reader.position() / pcm.frames());
            }
        } catch (IOException e) {
            throw incomplete(pcm, e);
        }
        return new Result(meter.levels(), peaks.pyramid());
    }

    private static CallFailure incomplete(PcmFile pcm, IOException cause) {
        String what = Files.exists(pcm.path()) ? "is incomplete" : "is missing";
        return new CallFailure(
                DecodeFailures.PCM_INCOMPLETE,
                "The decoded sound " + pcm.path().getFileName() + " " + what + " (" + cause.getMessage()
                        + "); the recording has to be decoded again.",
                cause);
    }
}
