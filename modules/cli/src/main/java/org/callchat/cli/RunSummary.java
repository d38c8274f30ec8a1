// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderState;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.DeskStatus;

/** What a run ends with. */
final class RunSummary {
    private final Session session;
    private final Console console;
    private final CallDesk desk;
    private final DeskStatus before;
    private final Instant start;

    /** @param before how the desk stood at the start */
    RunSummary(Session session, CallDesk desk, DeskStatus before, Instant start) {
        this.session = session;
        this.console = session.console();
        this.desk = desk;
        this.before = before;
        this.start = start;
    }

    int nothingToDo() {
        console.line("Nothing is waiting in " + desk.workspace() + ".");
        earlierFailures(before.count(OrderState.DEAD));
        return ExitCode.OK;
    }

    /**
     * @param finished whether the run came to its own end
     * @return the exit code
     */
    int print(boolean finished) {
        DeskStatus after = desk.status();
        FailureList failures = failures();
        long completed = Math.max(0, after.count(OrderState.COMPLETED) - before.count(OrderState.COMPLETED));
        Duration taken = Duration.between(start, session.clock().instant());
        double hours = Math.max(0.001, taken.toMillis() / 1000.0) / 3600;
        String failed = failures.isEmpty() ? "" : ", " + failures.size() + " failed";
        String rate = completed == 0 ? "" : ": " + Figures.rate(completed / hours) + " calls per hour";
        console.line(
                Ink.STRONG,
                Figures.count(completed, "call") + " analysed" + failed + " in " + Figures.seconds(taken) + rate);
        failures.print(session);
        earlierFailures(after.count(OrderState.DEAD) - failures.size());
        if (!finished) {
            long left = RunProgress.waiting(after);
            console.note(Ink.WARN, "Stopped: " + Figures.count(left, "order") + " left; 'chat run' goes on.");
        } else if (completed > 0) {
            console.line("Next: chat report --format html");
        }
        return finished && failures.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    /** Orders that this run gave up. */
    private FailureList failures() {
        List<Order> dead = new OrderPages(desk)
                .latest(Set.of(OrderState.DEAD), order -> !order.updatedAt().isBefore(start));
        FailureList list = new FailureList("order");
        dead.forEach(order -> order.lastFailure()
                .ifPresentOrElse(
                        f -> list.add(order.id().value(), f.code(), f.message()),
                        () -> list.add(order.id().value(), Codes.UNEXPECTED, "No failure was noted.")));
        return list;
    }

    private void earlierFailures(long dead) {
        if (dead > 0) {
            console.line(Figures.count(dead, "order") + " failed in an earlier run; "
                    + "'chat retry --all-failed' gives new tries.");
        }
    }
}
