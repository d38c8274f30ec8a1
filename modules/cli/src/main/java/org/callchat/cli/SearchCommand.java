// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.CallSource.Page;
import org.callchat.api.spi.Progress;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chat search}: the calls of a telephony service, page by page, before anything is imported. */
@Command(
        name = "search",
        header = "Search a telephony service for calls.",
        description = {"", "A token that the service wants is taken from the environment: CHAT_TELEPHONY_TOKEN."},
        footer = {
            "",
            "Examples:",
            "  chat search --server https://calls.example.org --from-date 2026-03-01 --to-date 2026-03-07",
            "  chat search --server https://calls.example.org --agent-id A7 --pages 5 --json"
        })
final class SearchCommand implements Callable<Integer> {
    private static final int MOST_ON_A_PAGE = 50;
    private static final int MOST_PAGES = 1000;

    private final Session session;

    @Mixin
    private SearchOptions options = new SearchOptions();

    @Option(names = "--limit", paramLabel = "N", description = "Calls on a page, 1 to 50. Default: ${DEFAULT-VALUE}")
    private int limit = 10;

    @Option(names = "--pages", paramLabel = "N", description = "Pages to show. Default: ${DEFAULT-VALUE}")
    private int pages = 1;

    @Option(names = "--cursor", paramLabel = "TEXT", description = "Go on where an earlier search said.")
    private Optional<String> cursor = Optional.empty();

    @Option(names = "--json", description = "For programs: one JSON document.")
    private boolean json;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || limit > MOST_ON_A_PAGE) {
            throw new UsageProblem("--limit takes 1 to " + MOST_ON_A_PAGE);
        }
        if (pages < 1 || pages > MOST_PAGES) {
            throw new UsageProblem("--pages takes 1 to " + MOST_PAGES);
        }
        CallSource source = SearchOptions.source(session.extensions(), SearchOptions.TELEPHONY);
        Settings settings = SearchOptions.with(
                options.settings(source, session.settings()), source, "page_size", Integer.toString(limit));
        List<Page> found = new ArrayList<>();
        Optional<String> at = cursor;
        do {
            Page page = source.page(settings, at, Progress.NONE);
            found.add(page);
            at = page.next();
            if (!json) {
                print(page);
            }
        } while (at.isPresent() && found.size() < pages && !session.isUnwanted());
        if (json) {
            session.console().line(CallPagesJson.of(found));
        }
        return found.stream().allMatch(page -> page.listing().refused().isEmpty()) ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private void print(Page page) {
        Console console = session.console();
        Table table = new Table(
                Table.left("order"),
                Table.left("started"),
                Table.right("length"),
                Table.cut("chain"),
                Table.cut("store"),
                Table.cut("agent"));
        page.listing().calls().forEach(found -> add(table, found.call()));
        console.table(table);
        page.listing().refused().forEach(refusal -> console.line(Ink.WARN, refusal.where() + ": " + refusal.reason()));
        String total = page.total().map(t -> " of " + t).orElse("");
        console.line(Ink.STRONG, Figures.count(page.listing().calls().size(), "call") + total);
        page.next().ifPresent(next -> console.line("More: --cursor " + next));
    }

    private static void add(Table table, CallRecord call) {
        table.row(
                call.order().value(),
                call.startedAt().map(String::valueOf).orElse(Figures.UNKNOWN),
                call.duration().map(Figures::clock).orElse(Figures.UNKNOWN),
                call.chain().orElse(Figures.UNKNOWN),
                call.store().orElse(Figures.UNKNOWN),
                call.agent().orElse(Figures.UNKNOWN));
    }
}
