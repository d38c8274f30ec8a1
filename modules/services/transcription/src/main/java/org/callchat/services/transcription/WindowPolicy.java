// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;

/**
 * How speech is cut into windows.
 *
 * @param gap pauses shorter than this are kept inside a window
 * @param longest length of a window; Whisper hears 30 s at once
 * @param padding sound kept before and after the speech, up to half of the pause to the next window
 */
record WindowPolicy(Duration gap, Duration longest, Duration padding) {
    static final WindowPolicy MEASURED =
            new WindowPolicy(Duration.ofSeconds(3), Duration.ofSeconds(28), Duration.ofMillis(200));
}
