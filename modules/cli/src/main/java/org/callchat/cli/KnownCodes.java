// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import java.util.Locale;
import org.callchat.engine.pipeline.ErrorCatalogue;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;

/** Codes as people type them. */
record KnownCodes(ErrorCatalogue catalogue) {

    static String written(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** @throws UsageProblem when there is no such code, naming those that are alike */
    Entry named(String typed) {
        String wanted = written(typed);
        return catalogue.entries().stream()
                .filter(e -> e.code().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted));
    }

    /** The entry of that code, or else those with the word in their code; never none. */
    List<Entry> like(String typed) {
        String wanted = written(typed);
        List<Entry> exact = catalogue.entries().stream()
                .filter(e -> e.code().value().equals(wanted))
                .toList();
        List<Entry> alike = exact.isEmpty() ? containing(wanted) : exact;
        if (wanted.isEmpty() || alike.isEmpty()) {
            throw unknown(wanted);
        }
        return alike;
    }

    private List<Entry> containing(String part) {
        return catalogue.entries().stream()
                .filter(e -> e.code().value().contains(part))
                .toList();
    }

    private UsageProblem unknown(String wanted) {
        List<String> alike = wanted.isEmpty()
                ? List.of()
                : containing(wanted).stream()
                        .limit(4)
                        .map(e -> e.code().value())
                        .toList();
        String hint = alike.isEmpty() ? "" : " (did you mean " + String.join(" or ", alike) + "?)";
        return new UsageProblem("there is no code " + wanted + hint + "; 'chat errors' lists them all");
    }
}
