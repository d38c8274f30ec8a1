// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.callchat.cli.terminal.Ink;
import org.callchat.engine.pipeline.Chat;
import org.callchat.engine.pipeline.TortureReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat torture}: for whoever wants to see it survive. */
@Command(
        name = "torture",
        hidden = true,
        header = "Kill working processes at random instants and see that no call is lost.",
        description = {
            "",
            "Orders are worked through with real files, fetching, checkpoints and database; only decoding and "
                    + "transcription are pretended. Processes are killed as with kill -9 and started again. In the end "
                    + "every order must have been completed once, no acknowledged result may be missing, and no "
                    + "temporary file left. With --store two nodes work on an EMPTY database of a team.",
            "",
            "--throughput measures instead how fast the database is. It keeps nothing, but for a --store."
        },
        footer = {
            "",
            "Examples:",
            "  chat torture --minutes 10",
            "  chat torture --kills 20 --orders 300 --store jdbc:postgresql://localhost/empty?user=chat",
            "  chat torture --throughput --orders 100000"
        })
final class TortureCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;

    private final Session session;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "No more is killed after so long. Default: ${DEFAULT-VALUE}")
    private int minutes = 30;

    @Option(names = "--kills", paramLabel = "N", description = "Processes to kill. Default: ${DEFAULT-VALUE}")
    private int kills = 200;

    @Option(names = "--orders", paramLabel = "N", description = "Orders at once. Default: ${DEFAULT-VALUE}")
    private int orders = 300;

    @Option(names = "--seed", paramLabel = "N", description = "Kills at the same instants as another time.")
    private long seed = System.nanoTime();

    @Option(names = "--throughput", description = "Measure the database instead.")
    private boolean throughput;

    @Option(names = "--calls", paramLabel = "N", description = "Calls to take through. Default: ${DEFAULT-VALUE}")
    private int calls = 9000;

    @Option(names = "--workers", paramLabel = "N", description = "Of them at once. Default: ${DEFAULT-VALUE}")
    private int workers = 4;

    TortureCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (minutes < 1 || kills < 0 || orders < 1 || orders > MOST || calls < 1) {
            throw new UsageProblem("--minutes, --orders and --calls take at least 1, --orders at most " + MOST);
        }
        Workers.checked(workers);
        session.engine();
        TortureReport report = throughput
                ? Chat.pace(session.namedStore(), orders, Math.min(calls, orders), workers)
                : Chat.torture(
                        session.namedStore(),
                        orders,
                        kills,
                        Duration.ofMinutes(minutes),
                        seed,
                        text -> session.console().note(text));
        report.figures().forEach(session.console()::line);
        report.problems().forEach(problem -> session.console().line(Ink.BAD, problem));
        if (!throughput) {
            session.console()
                    .line(
                            report.problems().isEmpty() ? Ink.GOOD : Ink.BAD,
                            report.problems().isEmpty()
                                    ? "Nothing was lost, nothing recorded twice, nothing left over."
                                    : report.problems().size() + " problems; --seed " + seed
                                            + " kills like this time.");
        }
        return report.problems().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
