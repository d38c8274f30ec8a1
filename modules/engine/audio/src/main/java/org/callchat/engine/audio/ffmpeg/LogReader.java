// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a child's error stream to its end into a log; of a line that never ends, only the beginning is kept. */
final class LogReader implements Runnable {
    private static final int LONGEST_LINE = 4096;

    private final InputStream in;
    private final FfmpegLog log;

    LogReader(InputStream in, FfmpegLog log) {
        this.in = in;
        this.log = log;
    }

    @Override
    public void run() {
        byte[] block = new byte[8192];
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        try (in) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                for (int i = 0; i < n; i++) {
                    if (block[i] == '\n' || block[i] == '\r') {
                        log.add(new String(line, 0, length, StandardCharsets.UTF_8));
                        length = 0;
                    } else if (length < LONGEST_LINE) {
                        line[length++] = block[i];
                    }
                }
            }
        } catch (IOException e) {
            // the child was killed: what it said until then is all there is
        }
        log.add(new String(line, 0, length, StandardCharsets.UTF_8));
    }
}
