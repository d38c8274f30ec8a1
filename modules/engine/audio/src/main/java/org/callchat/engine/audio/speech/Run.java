// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

/** Frames of one channel that belong together, from {@code from} to {@code to}, which no longer belongs. */
record Run(int from, int to) {
    int frames() {
        return to - from;
    }
}
