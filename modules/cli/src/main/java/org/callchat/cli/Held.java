// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.callchat.engine.pipeline.Team;

/** Says that all work is held. */
final class Held {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Held() {}

    static String inWords(Team.Hold hold, Clock clock) {
        return "All work is held by " + hold.who() + " since "
                + TIME.format(LocalDateTime.ofInstant(hold.since(), clock.getZone()))
                + "; 'chat resume --all' lets it go on.";
    }
}
