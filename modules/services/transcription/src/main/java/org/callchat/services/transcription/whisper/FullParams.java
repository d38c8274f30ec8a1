// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code struct whisper_full_params} of whisper.cpp 1.7.1, 264 bytes; a C {@code bool} is one byte. */
@FieldOrder({
    "strategy",
    "threads",
    "maxTextContext",
    "offsetMs",
    "durationMs",
    "translate",
    "noContext",
    "noTimestamps",
    "singleSegment",
    "printSpecial",
    "printProgress",
    "printRealtime",
    "printTimestamps",
    "tokenTimestamps",
    "timestampThreshold",
    "timestampSumThreshold",
    "maxLength",
    "splitOnWord",
    "maxTokens",
    "debugMode",
    "audioContext",
    "speakerTurns",
    "suppressRegex",
    "initialPrompt",
    "promptTokens",
    "promptTokenCount",
    "language",
    "detectLanguage",
    "suppressBlank",
    "suppressNonSpeech",
    "temperature",
    "maxInitialTimestamp",
    "lengthPenalty",
    "temperatureStep",
    "entropyThreshold",
    "logProbabilityThreshold",
    "noSpeechThreshold",
    "bestOf",
    "beamSize",
    "patience",
    "newSegment",
    "newSegmentData",
    "progress",
    "progressData",
    "encoderBegin",
    "encoderBeginData",
    "abort",
    "abortData",
    "logitsFilter",
    "logitsFilterData",
    "grammarRules",
    "grammarRuleCount",
    "grammarStart",
    "grammarPenalty"
})
public class FullParams extends Structure {
    static final int BYTES = 264;
    static final int GREEDY = 0;
    static final int BEAM = 1;

    public int strategy;
    public int threads;
    public int maxTextContext;
    public int offsetMs;
    public int durationMs;
    public byte translate;
    public byte noContext;
    public byte noTimestamps;
    public byte singleSegment;
    public byte printSpecial;
    public byte printProgress;
    public byte printRealtime;
    public byte printTimestamps;
    public byte tokenTimestamps;
    public float timestampThreshold;
    public float timestampSumThreshold;
    public int maxLength;
    public byte splitOnWord;
    public int maxTokens;
    public byte debugMode;
    public int audioContext;
    public byte speakerTurns;
    public @Nullable Pointer suppressRegex;
    public @Nullable Pointer initialPrompt;
    public @Nullable Pointer promptTokens;
    public int promptTokenCount;
    public @Nullable Pointer language;
    public byte detectLanguage;
    public byte suppressBlank;
    public byte suppressNonSpeech;
    public float temperature;
    public float maxInitialTimestamp;
    public float lengthPenalty;
    public float temperatureStep;
    public float entropyThreshold;
    public float logProbabilityThreshold;
    public float noSpeechThreshold;
    public int bestOf;
    public int beamSize;
    public float patience;
    public @Nullable Pointer newSegment;
    public @Nullable Pointer newSegmentData;
    public @Nullable Pointer progress;
    public @Nullable Pointer progressData;
    public @Nullable Pointer encoderBegin;
    public @Nullable Pointer encoderBeginData;
    public WhisperLibrary.@Nullable Abort abort;
    public @Nullable Pointer abortData;
    public @Nullable Pointer logitsFilter;
    public @Nullable Pointer logitsFilterData;
    public @Nullable Pointer grammarRules;
    public long grammarRuleCount;
    public long grammarStart;
    public float grammarPenalty;

    public FullParams() {}

    FullParams(Pointer at) {
        super(at);
        read();
    }

    /** As it is handed over. */
    public static final class ByValue extends FullParams implements Structure.ByValue {}
}
