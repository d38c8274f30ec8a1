// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import org.callchat.api.model.FailureCode;

/** The catalogue codes of decoding. */
public final class DecodeFailures {
    public static final FailureCode NO_FFMPEG = new FailureCode("DEC_RES_NO_FFMPEG");
    public static final FailureCode CANNOT_WRITE = new FailureCode("DEC_RES_CANNOT_WRITE");
    public static final FailureCode UNREADABLE = new FailureCode("DEC_PERM_UNREADABLE");
    public static final FailureCode TIME_LIMIT = new FailureCode("DEC_TIME_LIMIT");
    public static final FailureCode TOO_LONG = new FailureCode("DEC_VAL_TOO_LONG");
    public static final FailureCode TOO_MANY_CHANNELS = new FailureCode("DEC_VAL_TOO_MANY_CHANNELS");
    public static final FailureCode REFUSED_FORMAT = new FailureCode("DEC_VAL_REFUSED_FORMAT");
    public static final FailureCode EMPTY_FILE = new FailureCode("DEC_DATA_EMPTY_FILE");
    public static final FailureCode NOT_A_RECORDING = new FailureCode("DEC_DATA_NOT_A_RECORDING");
    public static final FailureCode NO_SOUND = new FailureCode("DEC_DATA_NO_SOUND");
    public static final FailureCode DAMAGED = new FailureCode("DEC_DATA_DAMAGED");
    public static final FailureCode UNKNOWN_FORMAT = new FailureCode("DEC_FMT_UNKNOWN");
    public static final FailureCode UNSUPPORTED_FORMAT = new FailureCode("DEC_FMT_UNSUPPORTED");
    public static final FailureCode NO_AUDIO_STREAM = new FailureCode("DEC_FMT_NO_AUDIO_STREAM");
    public static final FailureCode DIED = new FailureCode("DEC_UNK_DECODER_DIED");
    public static final FailureCode PCM_INCOMPLETE = new FailureCode("DEC_STATE_PCM_INCOMPLETE");

    private DecodeFailures() {}
}
