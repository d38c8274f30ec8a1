// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code struct whisper_context_params} of whisper.cpp 1.7.1, 48 bytes; a C {@code bool} is one byte. */
@FieldOrder({
    "useGpu",
    "flashAttention",
    "gpuDevice",
    "tokenTimes",
    "headsPreset",
    "topLayers",
    "headCount",
    "heads",
    "memory"
})
public class ContextParams extends Structure {
    static final int BYTES = 48;

    public byte useGpu;
    public byte flashAttention;
    public int gpuDevice;
    public byte tokenTimes;
    public int headsPreset;
    public int topLayers;
    public long headCount;
    public @Nullable Pointer heads;
    public long memory;

    public ContextParams() {}

    ContextParams(Pointer at) {
        super(at);
        read();
    }

    /** As it is handed over. */
    public static final class ByValue extends ContextParams implements Structure.ByValue {}
}
