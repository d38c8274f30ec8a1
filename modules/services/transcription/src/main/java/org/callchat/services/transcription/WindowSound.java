// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;

/** Reads stretches of decoded sound; memory does not grow with the length of the recording. */
final class WindowSound implements AutoCloseable {
    private static final int FRAMES_AT_ONCE = 8192;
    private static final Duration FADE = Duration.ofMillis(5);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final PcmFile audio;
    private final Optional<HighPass> filter;
    private final FileChannel file;

    /** @param highPassHz what lies below is taken away from windows; 0 for nothing */
    WindowSound(PcmFile audio, int highPassHz) throws IOException {
        this.audio = audio;
        this.filter = highPassHz == 0 ? Optional.empty() : Optional.of(new HighPass(highPassHz, audio.sampleRateHz()));
        this.file = FileChannel.open(audio.path(), StandardOpenOption.READ);
    }

    /**
     * The samples of one channel, −1…1. What lies beyond the end of the file is silence.
     *
     * @param least least number of samples; what is missing is silence
     */
    float[] read(int channel, TimeRange time, int least) throws IOException {
        long from = frame(time.start());
        int count = (int) (frame(time.end()) - from);
        float[] samples = new float[Math.max(count, least)];
        ByteBuffer block =
                ByteBuffer.allocate(FRAMES_AT_ONCE * audio.bytesPerFrame()).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < count; done += FRAMES_AT_ONCE) {
            fill(block, from + done, Math.min(FRAMES_AT_ONCE, count - done));
            ShortBuffer frames = block.asShortBuffer();
            int here = frames.remaining() / audio.channels();
            for (int i = 0; i < here; i++) {
                samples[done + i] = frames.get(i * audio.channels() + channel) / 32768f;
            }
        }
        return samples;
    }

    /**
     * Stretches of one channel, one right after the other. Where they meet the sound sinks and rises again, so that no
     * click is heard.
     *
     * @param least least number of samples; what is missing is silence
     */
    float[] read(int channel, List<TimeRange> pieces, int least) throws IOException {
        List<float[]> parts = new ArrayList<>();
        int count = 0;
        for (TimeRange piece : pieces) {
            float[] part = read(channel, piece, 0);
            filter.ifPresent(f -> f.filter(part));
            parts.add(part);
            count += part.length;
        }
        float[] joined = new float[Math.max(count, least)];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            float[] part = parts.get(i);
            fade(part, i > 0, i < parts.size() - 1);
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private void fade(float[] part, boolean rising, boolean sinking) {
        int length = Math.min((int) frame(FADE), part.length / 2);
        for (int i = 0; i < length; i++) {
            float gain = (i + 0.5f) / length;
            if (rising) {
                part[i] *= gain;
            }
            if (sinking) {
                part[part.length - 1 - i] *= gain;
            }
        }
    }

    /** The middle of the quietest 20 ms. */
    Duration quietest(int channel, TimeRange time) throws IOException {
        float[] samples = read(channel, time, 0);
        int moment = (int) frame(MOMENT);
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int start = 0; start + moment <= samples.length; start += moment) {
            double energy = 0;
            for (int i = start; i < start + moment; i++) {
                energy += samples[i] * samples[i];
            }
            if (energy < least) {
                least = energy;
                best = start;
            }
        }
        return time.start().plus(Duration.ofNanos((best + moment / 2) * 1_000_000_000L / audio.sampleRateHz()));
    }

    private void fill(ByteBuffer block, long frame, int frames) throws IOException {
        block.clear().limit(frames * audio.bytesPerFrame());
        long position = frame * audio.bytesPerFrame();
        while (block.hasRemaining()) {
            int n = file.read(block, position);
            if (n < 0) {
                break;
            }
            position += n;
        }
        block.flip();
    }

    private long frame(Duration time) {
        return Math.round(time.toNanos() * 1e-9 * audio.sampleRateHz());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
