// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import java.util.List;
import java.util.Optional;

/**
 * A failure in words for a person.
 *
 * @param title a few words
 * @param message subject, cause and consequence
 * @param consequence what was kept and what happens next
 * @param code of the error catalogue; empty for a fault of the program itself
 * @param advice what can be done, most promising first
 */
public record Explanation(
        String title, String message, Optional<String> consequence, Optional<String> code, List<String> advice) {
    public Explanation {
        advice = List.copyOf(advice);
    }

    /** One of which the consequence is plain. */
    public Explanation(String title, String message, Optional<String> code, List<String> advice) {
        this(title, message, Optional.empty(), code, advice);
    }
}
