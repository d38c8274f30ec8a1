// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** {@code struct whisper_token_data} of whisper.cpp 1.7.1, 56 bytes; times in hundredths of a second. */
@FieldOrder({
    "id",
    "timestampId",
    "probability",
    "logProbability",
    "timestampProbability",
    "timestampSum",
    "start",
    "end",
    "aligned",
    "voiceLength"
})
public class TokenData extends Structure {
    static final int BYTES = 56;

    public int id;
    public int timestampId;
    public float probability;
    public float logProbability;
    public float timestampProbability;
    public float timestampSum;
    public long start;
    public long end;
    /** By dynamic time warping over the attention to the sound; −1 when that was not asked for. */
    public long aligned;

    public float voiceLength;

    /** As it is handed over. */
    public static final class ByValue extends TokenData implements Structure.ByValue {}
}
