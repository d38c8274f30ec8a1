// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.time.Duration;

/** Figures as people say them. */
final class Spoken {
    private Spoken() {}

    static String duration(Duration d) {
        if (d.toMinutes() >= 2) {
            return d.toMinutes() + " minutes";
        }
        return d.toSeconds() >= 2 ? d.toSeconds() + " seconds" : d.toMillis() + " ms";
    }
}
