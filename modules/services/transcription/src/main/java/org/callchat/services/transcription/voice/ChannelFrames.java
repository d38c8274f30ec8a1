// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.callchat.api.model.PcmFile;

/** Reads one channel of decoded sound frame by frame. What lies beyond the end of the file is silence. */
final class ChannelFrames {
    private static final int FRAMES_AT_ONCE = 32;

    private final FileChannel file;
    private final PcmFile audio;
    private final int channel;
    private final ByteBuffer block;
    private int blockFirst = -1;

    /** @param file of the sound; may be read by others at the same time */
    ChannelFrames(FileChannel file, PcmFile audio, int channel) {
        this.file = file;
        this.audio = audio;
        this.channel = channel;
        this.block = ByteBuffer.allocate(FRAMES_AT_ONCE * bytesPerFrame()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How many frames the sound has, the last one perhaps not full. */
    static int count(PcmFile audio) {
        return Math.toIntExact((audio.frames() + VoiceModel.FRAME_SAMPLES - 1) / VoiceModel.FRAME_SAMPLES);
    }

    /** @param samples takes the {@link VoiceModel#FRAME_SAMPLES} of the frame */
    void read(int frame, short[] samples) throws IOException {
        if (blockFirst < 0 || frame < blockFirst || frame >= blockFirst + FRAMES_AT_ONCE) {
            fill(frame);
        }
        int at = (frame - blockFirst) * bytesPerFrame() + channel * PcmFile.BYTES_PER_SAMPLE;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = block.getShort(at + i * audio.bytesPerFrame());
        }
    }

    private void fill(int frame) throws IOException {
        blockFirst = frame;
        block.clear();
        long start = (long) frame * bytesPerFrame();
        while (block.hasRemaining() && file.read(block, start + block.position()) >= 0) {
            // goes on until the block is full or the file ends
        }
        while (block.hasRemaining()) {
            block.put((byte) 0);
        }
    }

    private int bytesPerFrame() {
        return VoiceModel.FRAME_SAMPLES * audio.bytesPerFrame();
    }
}
