// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The library, loaded and found to be what the layouts in this package were written for. */
public final class WhisperNative {
    /** The only version whose memory layout is known here. */
    public static final String VERSION = "1.7.1";

    private static final float GRAMMAR_PENALTY = 100;
    private static final long ALIGNMENT_MEMORY = 128L << 20;
    private static final WhisperLibrary.Log SILENT = (level, text, data) -> {};

    private static @Nullable WhisperNative loaded;

    final WhisperLibrary library;

    private WhisperNative(WhisperLibrary library) {
        this.library = library;
    }

    /**
     * Loads the library once for this process.
     *
     * @param version what the jar says of itself
     * @throws Unfit when this is another machine, or the library another one than expected
     */
    public static synchronized WhisperNative load(String version) throws Unfit {
        WhisperNative here = loaded;
        if (here == null) {
            here = loadOnce(version);
            loaded = here;
        }
        return here;
    }

    private static WhisperNative loadOnce(String version) throws Unfit {
        if (!version.equals(VERSION)) {
            throw new Unfit("the library is of version " + version + ", not " + VERSION);
        }
        String system = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        if (!system.equals("Linux amd64")) {
            throw new Unfit("this machine is " + system + ", not Linux amd64");
        }
        // else JNA unpacks into the user's home
        if (System.getProperty("jna.tmpdir") == null) {
            System.setProperty("jna.tmpdir", System.getProperty("java.io.tmpdir", "/tmp"));
        }
        try (LibraryFiles files = LibraryFiles.unpack()) {
            return open(files.whisper());
        } catch (IOException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new Unfit("it cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static WhisperNative open(Path file) throws Unfit {
        if (!Platform.is64Bit()) {
            throw new Unfit("this is a 32-bit Java");
        }
        WhisperLibrary library = Native.load(file.toString(), WhisperLibrary.class);
        library.whisper_log_set(SILENT, null);
        WhisperNative opened = new WhisperNative(library);
        opened.checkLayout();
        return opened;
    }

    /** What the library fills in by itself must be found where the layouts say. */
    private void checkLayout() throws Unfit {
        check(
                "sizes",
                new FullParams().size() == FullParams.BYTES
                        && new ContextParams().size() == ContextParams.BYTES
                        && new TokenData().size() == TokenData.BYTES);
        checkParameters(FullParams.GREEDY, 5, -1);
        checkParameters(FullParams.BEAM, -1, 5);
        Pointer defaults = library.whisper_context_default_params_by_ref();
        try {
            ContextParams context = new ContextParams(defaults);
            check(
                    "context parameters",
                    context.useGpu == 1
                            && context.flashAttention == 0
                            && context.tokenTimes == 0
                            && context.headsPreset == 0
                            && context.topLayers == -1
                            && context.headCount == 0
                            && context.memory == ALIGNMENT_MEMORY);
        } finally {
            library.whisper_free_context_params(defaults);
        }
    }

    private void checkParameters(int strategy, int bestOf, int beam) throws Unfit {
        Pointer defaults = library.whisper_full_default_params_by_ref(strategy);
        try {
            FullParams p = new FullParams(defaults);
            boolean asWritten = p.strategy == strategy
                    && p.maxTextContext == 16384
                    && p.noContext == 1
                    && p.printProgress == 1
                    && p.printTimestamps == 1
                    && p.timestampSumThreshold == 0.01f
                    && p.audioContext == 0
                    && p.language != null
                    && p.language.getString(0).equals("en")
                    && p.suppressBlank == 1
                    && p.maxInitialTimestamp == 1
                    && p.temperatureStep == 0.2f
                    && p.entropyThreshold == 2.4f
                    && p.noSpeechThreshold == 0.6f
                    && p.bestOf == bestOf
                    && p.beamSize == beam
                    && p.abort == null
                    && p.logitsFilterData == null
                    && p.grammarRuleCount == 0
                    && p.grammarPenalty == GRAMMAR_PENALTY;
            check("parameters", asWritten);
        } finally {
            library.whisper_free_params(defaults);
        }
    }

    private static void check(String what, boolean asExpected) throws Unfit {
        if (!asExpected) {
            throw new Unfit("its " + what + " lie elsewhere in memory than in version " + VERSION);
        }
    }

    /** Null-terminated, to be kept as long as it is in use. */
    static Memory text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Memory memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        return memory;
    }
}
