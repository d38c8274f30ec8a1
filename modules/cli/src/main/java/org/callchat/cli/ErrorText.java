// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Text;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import org.callchat.engine.pipeline.ErrorPage;

/** An entry of the error catalogue for people. */
record ErrorText(Console console) {

    void explain(Entry entry) {
        console.line(Ink.STRONG, entry.code() + ": " + entry.title());
        console.line("Severity: " + entry.severity());
        console.hanging(
                "",
                entry.retryable() ? ErrorPage.tries(entry) : "Trying again does not help until something is changed.");
        console.hanging("", entry.consequence());
        if (!entry.advice().isEmpty()) {
            console.line("");
            console.line("What helps:");
            Text.numbered(entry.advice(), console.terminal().width()).forEach(console::line);
        }
        entry.remedy().ifPresent(remedy -> {
            console.line("");
            console.line("CHAT can help: " + remedy.command(entry.code()));
        });
    }
}
