// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.callchat.api.model.PcmFile;

/** A made-up channel of sound, put together piece by piece. Always the same for the same pieces. */
public final class TestSignal {
    public static final int RATE = 16_000;

    private final List<double[]> pieces = new ArrayList<>();
    private final Random random = new Random(7);

    public TestSignal silence(double seconds) {
        pieces.add(new double[count(seconds)]);
        return this;
    }

    /** @param peakDbfs level of its peaks; 0 is full scale */
    public TestSignal sine(double hertz, double peakDbfs, double seconds) {
        double amplitude = Math.pow(10, peakDbfs / 20);
        pieces.add(IntStream.range(0, count(seconds))
                .mapToDouble(i -> amplitude * Math.sin(2 * Math.PI * hertz * i / RATE))
                .toArray());
        return this;
    }

    public TestSignal noise(double rmsDbfs, double seconds) {
        double sigma = Math.pow(10, rmsDbfs / 20);
        pieces.add(IntStream.range(0, count(seconds))
                .mapToDouble(i -> sigma * random.nextGaussian())
                .toArray());
        return this;
    }

    /** Syllables of noise, four a second, as loud as a voice at its loudest. */
    public TestSignal voice(double rmsDbfs, double seconds) {
        double sigma = Math.pow(10, rmsDbfs / 20) * 1.4;
        pieces.add(IntStream.range(0, count(seconds))
                .mapToDouble(i -> sigma * random.nextGaussian() * Math.abs(Math.sin(4 * Math.PI * i / RATE + 0.5)))
                .toArray());
        return this;
    }

    /** Adds noise to all there is so far. */
    public TestSignal under(double noiseRmsDbfs) {
        double sigma = Math.pow(10, noiseRmsDbfs / 20);
        pieces.forEach(piece -> {
            for (int i = 0; i < piece.length; i++) {
                piece[i] += sigma * random.nextGaussian();
            }
        });
        return this;
    }

    /** Adds a constant to all there is so far. */
    public TestSignal offset(double constant) {
        pieces.forEach(piece -> {
            for (int i = 0; i < piece.length; i++) {
                piece[i] += constant;
            }
        });
        return this;
    }

    /** Turns all there is so far upside down. */
    public TestSignal inverted() {
        pieces.forEach(piece -> {
            for (int i = 0; i < piece.length; i++) {
                piece[i] = -piece[i];
            }
        });
        return this;
    }

    /** Adds another signal, weaker by some dB. */
    public TestSignal leaking(TestSignal other, double weakerDb) {
        double[] mine = samples();
        double[] theirs = other.samples();
        double factor = Math.pow(10, -weakerDb / 20);
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            mine[i] += factor * theirs[i];
        }
        pieces.clear();
        pieces.add(mine);
        return this;
    }

    private static int count(double seconds) {
        return (int) Math.round(seconds * RATE);
    }

    public double[] samples() {
        return pieces.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    /** Writes channels of equal length as PCM. */
    public static PcmFile pcm(Path file, TestSignal... channels) throws IOException {
        byte[] bytes = interleaved(channels);
        Files.write(file, bytes);
        return new PcmFile(file, RATE, channels.length, bytes.length / 2 / channels.length);
    }

    /** Writes channels of equal length as a WAV file that says it has a sample rate. */
    public static Path wav(Path file, int rate, TestSignal... channels) throws IOException {
        byte[] data = interleaved(channels);
        int block = channels.length * 2;
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVEfmt ")).putInt(16);
        head.putShort((short) 1).putShort((short) channels.length).putInt(rate).putInt(rate * block);
        head.putShort((short) block).putShort((short) 16).put(ascii("data")).putInt(data.length);
        ByteBuffer all = ByteBuffer.allocate(44 + data.length).put(head.flip()).put(data);
        return Files.write(file, all.array());
    }

    private static byte[] interleaved(TestSignal... channels) {
        List<double[]> samples =
                java.util.Arrays.stream(channels).map(TestSignal::samples).toList();
        int frames = samples.get(0).length;
        ByteBuffer out = ByteBuffer.allocate(frames * channels.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            for (double[] channel : samples) {
                out.putShort((short) Math.round(Math.max(-1, Math.min(1, channel[i])) * 32_767));
            }
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
