// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import org.callchat.api.model.PcmFile;
import org.callchat.api.model.PeakPyramid;

/** A call's sound, to look at and to listen to. */
public record CallSound(PcmFile pcm, PeakPyramid peaks) {}
