// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;

/** The machine's sound device, by javax.sound. */
public final class SoundCard implements AudioSink.Factory {
    /** No sound device, or one that cannot be used. */
    public static final FailureCode NO_SOUND_DEVICE = new FailureCode("GUI_RES_NO_SOUND_DEVICE");

    /** Short, so that pausing and seeking are heard at once; long enough not to stutter. */
    private static final double BUFFER_SECONDS = 0.05;

    @Override
    public AudioSink open(int sampleRateHz) {
        AudioFormat format = new AudioFormat(sampleRateHz, 16, 2, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, (int) (BUFFER_SECONDS * sampleRateHz) * format.getFrameSize());
            return new LineSink(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new CallFailure(
                    NO_SOUND_DEVICE,
                    "Nothing can be played, because this machine offers no sound device (" + e.getMessage()
                            + "). Connect or enable a loudspeaker or headphones, or close the program that uses it;"
                            + " over a remote connection, switch its sound on.",
                    e);
        }
    }

    private static final class LineSink implements AudioSink {
        private final SourceDataLine line;
        private long heardBefore;
        private long lineStart;

        LineSink(SourceDataLine line) {
            this.line = line;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (!line.isActive()) {
                line.start();
            }
            line.write(bytes, offset, length);
        }

        /** Drivers differ in whether a flush resets or advances their count, so that it is taken anew. */
        @Override
        public void flush() {
            heardBefore = framesHeard();
            line.stop();
            line.flush();
            lineStart = line.getLongFramePosition();
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public long framesHeard() {
            return heardBefore + Math.max(0, line.getLongFramePosition() - lineStart);
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
