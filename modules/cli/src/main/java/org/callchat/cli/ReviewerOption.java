// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import org.callchat.api.model.OrderId;
import org.callchat.api.review.Judgement;
import picocli.CommandLine.Option;

/** Whose judgements. */
final class ReviewerOption {
    @Option(names = "--reviewer", paramLabel = "NAME", description = "Whose judgements. Default: the user logged in")
    private String name = System.getProperty("user.name", "somebody");

    String name() {
        if (name.isBlank() || name.length() > Judgement.LONGEST_NAME) {
            throw new UsageProblem("--reviewer takes 1 to " + Judgement.LONGEST_NAME + " characters");
        }
        return name.strip();
    }

    static void requireOrder(String order) {
        if (!OrderId.isValid(order)) {
            throw new UsageProblem("\"" + order + "\" is no OrderID: 1 to 64 of letters, digits, '.', '_' and '-'");
        }
    }
}
