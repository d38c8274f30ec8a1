// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

/** The library cannot be called directly here; the message says why in a few words. */
public final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String why) {
        super(why);
    }

    Unfit(String why, Throwable cause) {
        super(why, cause);
    }
}
