// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;

/**
 * How speech is put into windows.
 *
 * @param longest length of a window; Whisper hears 30 s at once
 * @param padding sound kept before and after each span of speech, up to half of the pause to the next. A pause of more
 *     than twice this is shortened to that: what is left of it is sound of the recording, not digital silence
 * @param highPassHz what lies below is taken away from what is heard; 0 for nothing
 */
record WindowPolicy(Duration longest, Duration padding, int highPassHz) {
    /**
     * Found by measuring (see "How good is it" in the help): with less around the speech the model loses first and last
     * sounds; windows near the 30 s that it can hold are more apt to go round in circles, and short ones cost more and
     * lack what was said before.
     */
    static final WindowPolicy MEASURED = new WindowPolicy(Duration.ofSeconds(20), Duration.ofMillis(500), 0);

    WindowPolicy above(int hertz) {
        return new WindowPolicy(longest, padding, hertz);
    }
}
