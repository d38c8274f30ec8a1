// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.sound;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.callchat.api.model.PcmFile;

/** Reads PCM in blocks of frames into one array that is used again and again. */
public final class PcmReader implements AutoCloseable {
    private static final int BLOCK_FRAMES = 16_384;

    private final PcmFile pcm;
    private final FileChannel channel;
    private final ByteBuffer bytes;
    private final short[] samples;
    private long position;

    /** Opens the file at its first frame. */
    public PcmReader(PcmFile pcm) throws IOException {
        this(pcm, BLOCK_FRAMES);
    }

    /** @param blockFrames most frames that one read returns */
    public PcmReader(PcmFile pcm, int blockFrames) throws IOException {
        this.pcm = pcm;
        this.channel = FileChannel.open(pcm.path(), StandardOpenOption.READ);
        this.bytes =
                ByteBuffer.allocateDirect(blockFrames * pcm.bytesPerFrame()).order(ByteOrder.LITTLE_ENDIAN);
        this.samples = new short[blockFrames * pcm.channels()];
    }

    /**
     * Reads the next block.
     *
     * @return frames read; 0 at the end
     * @throws EOFException when the file is shorter than its description
     */
    public int next() throws IOException {
        int frames = (int) Math.min(samples.length / pcm.channels(), pcm.frames() - position);
        bytes.clear().limit(frames * pcm.bytesPerFrame());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position * pcm.bytesPerFrame() + bytes.position()) < 0) {
                throw new EOFException("it ends before frame " + (position + frames));
            }
        }
        bytes.flip();
        bytes.asShortBuffer().get(samples, 0, frames * pcm.channels());
        position += frames;
        return frames;
    }

    /** The samples of the last block, interleaved. */
    public short[] samples() {
        return samples;
    }

    /** Frames read so far: the frame that comes next. */
    public long position() {
        return position;
    }

    /** Goes to a frame. */
    public void seek(long frame) {
        position = Math.max(0, Math.min(pcm.frames(), frame));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
