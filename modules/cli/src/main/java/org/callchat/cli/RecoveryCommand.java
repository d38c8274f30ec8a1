// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Team;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat recovery}: what was saved from processes that died. */
@Command(
        name = "recovery",
        header = "Show which calls were taken back from processes that died.",
        description = {
            "",
            "When a process is killed or a machine dies, the calls it had in hand are found and go on from the last "
                    + "stage that was finished. Each is listed here: when, which call, who had it, who took it back, "
                    + "and the stage it had begun."
        },
        footer = {"", "Examples:", "  chat recovery", "  chat recovery N-1001"})
final class RecoveryCommand extends DeskCommand {
    private static final int MOST = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Lines at most, 1 to " + MOST + ". Default: ${DEFAULT-VALUE}")
    private int limit = 50;

    @Parameters(arity = "0..1", paramLabel = "ORDER", description = "Only this order.")
    private Optional<String> order = Optional.empty();

    RecoveryCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        if (limit < 1 || limit > MOST) {
            throw new UsageProblem("--limit takes 1 to " + MOST);
        }
        if (order.isPresent() && !OrderId.isValid(order.get())) {
            throw new UsageProblem("\"" + order.get() + "\" is no OrderID");
        }
    }

    @Override
    int work(CallDesk desk) {
        List<Team.Recovery> recoveries = desk.team().recoveries(order.map(OrderId::new), limit);
        if (recoveries.isEmpty()) {
            session()
                    .console()
                    .line("No call had to be taken back"
                            + order.map(o -> " of order " + o).orElse("") + ".");
            return ExitCode.OK;
        }
        Table table = new Table(
                Table.left("when"),
                Table.left("order"),
                Table.left("had it"),
                Table.left("took it back"),
                Table.left("in stage"),
                Table.right("attempt lost"));
        recoveries.forEach(r -> table.row(
                TIME.format(LocalDateTime.ofInstant(r.at(), session().clock().getZone())),
                r.order(),
                r.from().orElse(Figures.UNKNOWN),
                r.by(),
                r.stage().map(stage -> stage.id()).orElse("before the first"),
                r.attempt()));
        session().console().table(table);
        return ExitCode.OK;
    }
}
