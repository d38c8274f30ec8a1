// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import org.callchat.api.model.CallFailure;

/** The native part of Whisper. Loaded into worker processes only. */
final class NativeLibrary {
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String ABOUT = "/META-INF/maven/io.github.givimad/whisper-jni/pom.properties";

    private NativeLibrary() {}

    /**
     * Loads the library and makes it keep quiet. It unpacks itself into a folder of its own, which is removed at once
     * where the operating system allows that, so that a killed worker leaves nothing behind.
     *
     * @throws CallFailure naming what this machine lacks
     */
    static synchronized void load() {
        String temporary = System.getProperty(TEMPORARY, "");
        try {
            Path folder = Files.createTempDirectory("chat-whisper-");
            System.setProperty(TEMPORARY, folder.toString());
            try {
                WhisperJNI.loadLibrary();
            } finally {
                System.setProperty(TEMPORARY, temporary);
                remove(folder);
            }
        } catch (IOException | UnsatisfiedLinkError e) {
            throw WhisperFailures.library(e);
        }
        WhisperJNI.setLibraryLogger(null);
    }

    /** The version of whisper.cpp inside, which the Java library is numbered after. */
    static String version() {
        Properties about = new Properties();
        try (InputStream in = WhisperJNI.class.getResourceAsStream(ABOUT)) {
            if (in != null) {
                about.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the Whisper library does not tell its version", e);
        }
        return about.getProperty("version", "unknown");
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
