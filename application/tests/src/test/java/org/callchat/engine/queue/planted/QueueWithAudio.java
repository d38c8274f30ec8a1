// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.planted;

/** Breaks a rule of the house on purpose. */
public final class QueueWithAudio {
    public org.callchat.engine.audio.SoundScan field;
}
