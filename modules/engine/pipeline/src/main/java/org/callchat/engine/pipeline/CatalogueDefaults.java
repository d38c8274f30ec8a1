// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import org.callchat.api.model.FailureCode;

/** What holds of a failure where the catalogue does not say it in so many words. */
final class CatalogueDefaults {
    private CatalogueDefaults() {}

    /** What is out of reach or used up takes longer to come back than what merely went wrong. */
    static ErrorCatalogue.Backoff backoff(FailureCode code) {
        return switch (part(code, 1)) {
            case "CONN" -> tries(8, 30);
            case "RES", "PERM" -> tries(6, 60);
            case "UNK" -> tries(3, 30);
            default -> tries(5, 30);
        };
    }

    private static ErrorCatalogue.Backoff tries(int attempts, int firstSeconds) {
        return new ErrorCatalogue.Backoff(Duration.ofSeconds(firstSeconds), Duration.ofHours(1), attempts);
    }

    static String consequence(FailureCode code, String severity, boolean retryable) {
        if (severity.equals("info")) {
            return "The call is analysed all the same; the note stands with its result.";
        }
        return switch (part(code, 0)) {
            case "DL", "DEC", "TR", "AN" ->
                retryable
                        ? "What earlier stages made is kept. The order is tried again by itself with growing pauses;"
                                + " when its tries are used up it is dead until it is given new ones."
                        : "What earlier stages made is kept, and the other orders go on. The order is dead until the"
                                + " cause is gone and it is given new tries.";
            case "API" -> "What was imported before stays as it is; importing again adds only what is missing.";
            case "DB" -> "What was recorded before is kept; what was just being recorded is not.";
            case "RP" -> "Orders and results stay as they are; only the report is missing.";
            case "GUI" -> "Orders and results stay as they are.";
            default -> "What was recorded before is kept; only what was just asked for was not done.";
        };
    }

    private static String part(FailureCode code, int part) {
        return code.value().split("_", 3)[part];
    }
}
