// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.FailureCode;

/** What every failure code means and what to do about it. */
public interface ErrorCatalogue {

    /**
     * An entry.
     *
     * @param severity info, low, medium, high or critical
     * @param retryable whether trying again by itself can help
     * @param advice what a person can do, most promising first
     */
    record Entry(FailureCode code, String title, String severity, boolean retryable, List<String> advice) {}

    Optional<Entry> find(FailureCode code);

    List<Entry> entries();

    /** Whether trying again by itself can help; a code nobody described is not tried again. */
    default boolean isRetryable(FailureCode code) {
        return find(code).map(Entry::retryable).orElse(false);
    }
}
