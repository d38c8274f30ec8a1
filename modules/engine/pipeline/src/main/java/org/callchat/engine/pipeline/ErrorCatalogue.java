// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.FailureCode;

/** What every failure code means, what happens next and what to do about it. */
public interface ErrorCatalogue {

    /** From harmless to grave. */
    List<String> SEVERITIES = List.of("info", "low", "medium", "high", "critical");

    /**
     * An entry.
     *
     * @param severity one of {@link #SEVERITIES}
     * @param retryable whether trying again by itself can help
     * @param advice what a person can do, most promising first
     * @param backoff how it is tried again; present exactly where that can help
     * @param remedy what CHAT itself can do
     * @param consequence what was kept and what happens next
     */
    record Entry(
            FailureCode code,
            String title,
            String severity,
            boolean retryable,
            List<String> advice,
            Optional<Backoff> backoff,
            Optional<Remedy> remedy,
            String consequence) {

        public Entry {
            advice = List.copyOf(advice);
            if (!SEVERITIES.contains(severity)) {
                throw new IllegalArgumentException(code + ": \"" + severity + "\" is none of " + SEVERITIES);
            }
            if (retryable != backoff.isPresent()) {
                throw new IllegalArgumentException(code + ": a backoff belongs to what is tried again, and only there");
            }
        }

        /** An entry that says no more than it must: the rest follows from code and severity. */
        public Entry(FailureCode code, String title, String severity, boolean retryable, List<String> advice) {
            this(
                    code,
                    title,
                    severity,
                    retryable,
                    advice,
                    retryable ? Optional.of(CatalogueDefaults.backoff(code)) : Optional.empty(),
                    Optional.empty(),
                    CatalogueDefaults.consequence(code, severity, retryable));
        }
    }

    /**
     * How often and how soon it is tried again: after a wait of up to {@code first}, which doubles with each try up to
     * {@code longest}.
     *
     * @param attempts tries in all
     */
    record Backoff(Duration first, Duration longest, int attempts) {
        public Backoff {
            if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 2) {
                throw new IllegalArgumentException(
                        "waits from " + first + " to " + longest + " over " + attempts + " tries make no sense");
            }
        }
    }

    Optional<Entry> find(FailureCode code);

    /** Every entry, in order of its code. */
    List<Entry> entries();

    /** How it is tried again by itself; empty where that is pointless, and for a code that nobody described. */
    default Optional<Backoff> backoff(FailureCode code) {
        return find(code).flatMap(Entry::backoff);
    }
}
