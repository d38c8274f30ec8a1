// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers why it could not be written, which a print stream keeps to itself. */
final class WatchedStream extends FilterOutputStream {
    private @Nullable IOException trouble;

    WatchedStream(OutputStream to) {
        super(to);
    }

    /** Why something was lost; empty when all went well or the reader just had enough. */
    Optional<IOException> loss() {
        return Optional.ofNullable(trouble).filter(e -> !isReaderGone(e));
    }

    private static boolean isReaderGone(IOException trouble) {
        return String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void write(int b) throws IOException {
        watch(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        watch(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        watch(out::flush);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void watch(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            if (trouble == null) {
                trouble = e;
            }
            throw e;
        }
    }
}
