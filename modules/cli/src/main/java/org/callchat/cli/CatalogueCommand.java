// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallCatalogue;
import org.callchat.api.spi.CallSource;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat catalogue}: the ids that searches go by. */
@Command(
        name = "catalogue",
        header = "List the chains of a telephony service, the stores of a chain, or the agents of a store.",
        footer = {
            "",
            "Examples:",
            "  chat catalogue --server https://calls.example.org",
            "  chat catalogue --server https://calls.example.org --chain-id C2"
        })
final class CatalogueCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--server", required = true, paramLabel = "URL", description = "Address of the telephony service.")
    private String server = "";

    @Option(names = "--chain-id", paramLabel = "ID", description = "The stores of this chain.")
    private Optional<String> chain = Optional.empty();

    @Option(names = "--store-id", paramLabel = "ID", description = "The agents of this store.")
    private Optional<String> store = Optional.empty();

    CatalogueCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (chain.isPresent() && store.isPresent()) {
            throw new UsageProblem("give a chain or a store, not both");
        }
        CallSource source = SearchOptions.source(session.extensions(), SearchOptions.TELEPHONY);
        CallCatalogue catalogue = source.catalogue(SearchOptions.with(Settings.DEFAULTS, source, "server", server))
                .orElseThrow(() -> new CallFailure(Codes.NO_SOURCE, source.label() + " has no catalogue."));
        CallCatalogue.Answer answer = store.map(catalogue::agents)
                .or(() -> chain.map(catalogue::stores))
                .orElseGet(catalogue::chains);
        Table table = new Table(Table.left("id"), Table.cut("name"));
        answer.entries().forEach(entry -> table.row(entry.id(), entry.name()));
        session.console().table(table);
        session.console()
                .line(Figures.count(
                                answer.entries().size(),
                                store.isPresent() ? "agent" : chain.isPresent() ? "store" : "chain")
                        + ", as of " + answer.asOf());
        return ExitCode.OK;
    }
}
