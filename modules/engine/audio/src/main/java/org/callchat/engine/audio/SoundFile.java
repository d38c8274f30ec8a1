// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.callchat.api.model.Levels;
import org.callchat.api.model.PeakPyramid;

/**
 * Keeps a scan in a file: about 8 MB for an hour of two channels. What is read equals what was written; a file that is
 * missing, damaged or of another version counts as absent, since it can be made again.
 *
 * <p>Big-endian: magic, version, levels (frame in ns, channels, frames, 1/100 dB as 16 bit each, channel after channel),
 * peaks (length in ns, channels, bucket in s, number of levels, per level its size and bytes), CRC-32 of all before.
 */
public final class SoundFile {
    private static final int MAGIC = 0x43484153; // CHAS
    private static final int VERSION = 1;
    private static final int LEVELS_HEAD = 8 + 4 + 4;
    private static final int PEAKS_HEAD = 8 + 4 + 8 + 4;
    private static final int ENDS = 4 + 4 + 4;
    private static final int MAX_CHANNELS = 64;
    private static final int MAX_PYRAMID_LEVELS = 40;

    private SoundFile() {}

    /** Writes a scan, replacing what is there in one step. */
    public static void write(Path file, SoundScan.Result scan) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".sound-", ".part");
        try {
            Files.write(part, bytes(scan));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Reads a scan; empty when there is none that can be trusted. */
    public static Optional<SoundScan.Result> read(Path file) {
        try {
            ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
            if (!isIntact(in)) {
                return Optional.empty();
            }
            Levels levels = readLevels(in);
            PeakPyramid peaks = readPeaks(in);
            return in.hasRemaining() ? Optional.empty() : Optional.of(new SoundScan.Result(levels, peaks));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the levels alone, a sixth of the file. The checksum covers peaks too and is not looked at: files are written
     * in one step, so that half of one does not happen.
     */
    public static Optional<Levels> readLevels(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(4 + 4 + LEVELS_HEAD);
            if (!filled(channel, head) || head.getInt() != MAGIC || head.getInt() != VERSION) {
                return Optional.empty();
            }
            int channels = atMost(MAX_CHANNELS, head.getInt(head.position() + 8));
            int frames = head.getInt(head.position() + 12);
            long size = 2L * channels * frames;
            if (frames < 0 || size > channel.size() - head.capacity()) {
                return Optional.empty();
            }
            ByteBuffer levels =
                    ByteBuffer.allocate(LEVELS_HEAD + Math.toIntExact(size)).put(head);
            if (!filled(channel, levels)) {
                return Optional.empty();
            }
            return Optional.of(readLevels(levels));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Reads until the buffer is full and flips it. */
    private static boolean filled(FileChannel from, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (from.read(buffer) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    private static byte[] bytes(SoundScan.Result scan) {
        Levels levels = scan.levels();
        PeakPyramid peaks = scan.peaks();
        int size = ENDS + LEVELS_HEAD + levels.channels() * levels.frames() * 2 + PEAKS_HEAD;
        for (int level = 0; level < peaks.levels(); level++) {
            size = Math.addExact(size, 4 + peaks.buckets(level) * peaks.channels() * 2);
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(MAGIC).putInt(VERSION);
        putLevels(out, levels);
        putPeaks(out, peaks);
        out.putInt(checksum(out.array(), out.position()));
        return out.array();
    }

    private static void putLevels(ByteBuffer out, Levels levels) {
        out.putLong(levels.frame().toNanos()).putInt(levels.channels()).putInt(levels.frames());
        for (int c = 0; c < levels.channels(); c++) {
            for (int f = 0; f < levels.frames(); f++) {
                out.putShort((short) Math.round(levels.at(c, f) * 100));
            }
        }
    }

    private static void putPeaks(ByteBuffer out, PeakPyramid peaks) {
        out.putLong(peaks.duration().toNanos()).putInt(peaks.channels()).putDouble(peaks.bucketSeconds(0));
        out.putInt(peaks.levels());
        for (int level = 0; level < peaks.levels(); level++) {
            out.putInt(peaks.buckets(level) * peaks.channels() * 2);
            for (int bucket = 0; bucket < peaks.buckets(level); bucket++) {
                for (int c = 0; c < peaks.channels(); c++) {
                    out.put((byte) Math.round(peaks.min(level, c, bucket) * 127));
                    out.put((byte) Math.round(peaks.max(level, c, bucket) * 127));
                }
            }
        }
    }

    private static boolean isIntact(ByteBuffer in) {
        int body = in.limit() - 4;
        if (body < ENDS || in.getInt(body) != checksum(in.array(), body)) {
            return false;
        }
        in.limit(body);
        return in.getInt() == MAGIC && in.getInt() == VERSION;
    }

    private static Levels readLevels(ByteBuffer in) {
        Duration frame = Duration.ofNanos(in.getLong());
        int channels = atMost(MAX_CHANNELS, in.getInt());
        int frames = atMost(in.remaining() / (2 * channels), in.getInt());
        List<float[]> dbfs = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            float[] channel = new float[frames];
            for (int f = 0; f < frames; f++) {
                channel[f] = in.getShort() / 100f;
            }
            dbfs.add(channel);
        }
        return new Levels(frame, dbfs);
    }

    private static PeakPyramid readPeaks(ByteBuffer in) {
        Duration duration = Duration.ofNanos(in.getLong());
        int channels = atMost(MAX_CHANNELS, in.getInt());
        double bucketSeconds = in.getDouble();
        int count = atMost(MAX_PYRAMID_LEVELS, in.getInt());
        List<byte[]> levels = new ArrayList<>();
        for (int level = 0; level < count; level++) {
            byte[] bytes = new byte[atMost(in.remaining(), in.getInt())];
            in.get(bytes);
            levels.add(bytes);
        }
        return new PeakPyramid(duration, channels, bucketSeconds, levels);
    }

    private static int atMost(int most, int count) {
        if (count < 0 || count > most) {
            throw new IllegalArgumentException(count + " is more than " + most);
        }
        return count;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
