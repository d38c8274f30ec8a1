// SPDX-License-Identifier: GPL-3.0-or-later
/** What a player is made of: reading PCM as stereo, stretching time, the machine's sound device. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.audio.playback;
