// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callchat.engine.pipeline.ErrorCatalogue.Backoff;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;

/** The error catalogue as a page of the guide, in Markdown. */
public final class ErrorPage {
    private static final Map<String, String> MODULES = Map.of(
            "AN", "Analysis",
            "API", "Sources of calls",
            "DB", "Database",
            "DEC", "Decoding",
            "DL", "Getting recordings",
            "GUI", "Workbench",
            "RP", "Reports",
            "SYS", "This machine and CHAT itself",
            "TR", "Transcription");

    private ErrorPage() {}

    public static String of(ErrorCatalogue catalogue) {
        Map<String, List<Entry>> modules = catalogue.entries().stream()
                .collect(Collectors.groupingBy(
                        e -> MODULES.getOrDefault(e.code().value().split("_", 2)[0], "Others"),
                        TreeMap::new,
                        Collectors.toList()));
        StringBuilder page = new StringBuilder("""
                # What failure codes mean

                <!-- made from the error catalogue by: chat errors --markdown -->

                Each failure has a code, `MODULE_CATEGORY_NAME`. `chat errors explain CODE` says the same at the command line;
                `chat failures` tells what the failures of a workspace have in common; `chat retry --code CODE` gives every order
                with a failure new tries. Waits before a new try are drawn at random up to the length that is told, which doubles
                with each try.
                """);
        modules.forEach((module, entries) -> {
            page.append("\n## ").append(module).append("\n");
            entries.forEach(entry -> append(page, entry));
        });
        return page.toString();
    }

    private static void append(StringBuilder page, Entry entry) {
        page.append("\n### ").append(entry.code()).append("\n\n");
        page.append("**")
                .append(entry.title())
                .append(".** Severity: ")
                .append(entry.severity())
                .append(". ");
        page.append(tries(entry)).append("\n\n");
        page.append(entry.consequence()).append("\n\n");
        entry.advice().forEach(advice -> page.append("- ").append(advice).append("\n"));
        entry.remedy()
                .ifPresent(remedy -> page.append("- CHAT can help: ")
                        .append(remedy.command(entry.code()))
                        .append("\n"));
    }

    /** Whether and how it is tried again, in a sentence. */
    public static String tries(Entry entry) {
        return entry.backoff().map(ErrorPage::tries).orElse("Not tried again by itself.");
    }

    private static String tries(Backoff backoff) {
        return "Tried again by itself, " + backoff.attempts() + " times in all, after up to "
                + backoff.first().toSeconds() + " s at first and up to "
                + (backoff.longest().toSeconds() % 60 == 0
                        ? backoff.longest().toMinutes() + " min"
                        : backoff.longest().toSeconds() + " s")
                + " later on.";
    }
}
