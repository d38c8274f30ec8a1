// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two libraries out of the jar, in a folder of their own that goes once they are loaded. */
final class LibraryFiles implements AutoCloseable {
    private static final String FROM = "/debian-amd64/";
    private static final String WHISPER = "libwhisper.so.1";
    private static final String GGML = "libggml.so";
    private static final String GGML_FOR_AVX2 = "libggml+mf16c+mfma+mavx+mavx2.so";
    private static final List<String> AVX2 = List.of("f16c", "fma", "avx", "avx2");

    private final Path folder;

    private LibraryFiles(Path folder) {
        this.folder = folder;
    }

    /** Unpacks what suits this processor. */
    static LibraryFiles unpack() throws IOException {
        LibraryFiles files = new LibraryFiles(Files.createTempDirectory("chat-whisper-"));
        try {
            files.copy(WHISPER, WHISPER);
            files.copy(processorKnows(AVX2) ? GGML_FOR_AVX2 : GGML, GGML);
        } catch (IOException e) {
            files.close();
            throw e;
        }
        return files;
    }

    /** It finds the other beside itself. */
    Path whisper() {
        return folder.resolve(WHISPER);
    }

    private void copy(String name, String as) throws IOException {
        try (InputStream in = WhisperJNI.class.getResourceAsStream(FROM + name)) {
            if (in == null) {
                throw new IOException(name + " is not in the library's jar");
            }
            Files.copy(in, folder.resolve(as));
        }
    }

    private static boolean processorKnows(List<String> features) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            Set<String> flags = lines.filter(l -> l.startsWith("flags"))
                    .limit(1)
                    .flatMap(l -> Arrays.stream(l.split("\\s+")))
                    .collect(Collectors.toSet());
            return flags.containsAll(features);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
