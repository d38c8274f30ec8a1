// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A span in which nobody (or one party) speaks.
 *
 * @param channel whose silence it is; empty for mutual silence and hold
 * @param edge whether it stands at the start or end of the recording
 * @param patterns what explains it, possibly several
 */
public record Silence(
        TimeRange time,
        Optional<Integer> channel,
        Kind kind,
        Category category,
        Optional<Edge> edge,
        List<SilencePattern> patterns,
        SilenceContext context,
        Agreement agreement) {

    /** Who is silent. */
    public enum Kind {
        /** No speech on any channel. */
        MUTUAL,
        /** No speech on one channel. */
        ONE_SIDED,
        /** Sound without speech: music, ring-back, tones. */
        HOLD;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long it is, by the limits in the settings. */
    public enum Category {
        SHORT,
        MEDIUM,
        LONG;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which end of the recording it touches. */
    public enum Edge {
        LEADING,
        TRAILING;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Silence {
        patterns = List.copyOf(patterns);
        if (channel.isPresent() != (kind == Kind.ONE_SIDED)) {
            throw new IllegalArgumentException("a one-sided silence has a channel and no other has: " + kind);
        }
    }
}
