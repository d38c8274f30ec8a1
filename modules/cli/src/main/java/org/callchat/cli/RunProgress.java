// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Locale;
import org.callchat.api.model.OrderState;
import org.callchat.api.spi.Progress;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.DeskStatus;

/** Shows how a run gets on: a bar for a person, else a line whenever another order is settled. */
final class RunProgress implements Progress {
    private final CallDesk desk;
    private final Console console;
    private final ProgressLine line;
    private final DeskStatus before;
    private long told;
    private boolean heldUp;

    RunProgress(Session session, CallDesk desk, DeskStatus before) {
        this.desk = desk;
        this.console = session.console();
        this.line = session.progress("");
        this.before = before;
    }

    /** Orders that still want work. */
    static long waiting(DeskStatus status) {
        return status.count(OrderState.PENDING) + status.count(OrderState.PROCESSING) + status.count(OrderState.FAILED);
    }

    @Override
    public void at(double fraction) {
        refresh();
    }

    @Override
    public boolean isCancelled() {
        return line.isCancelled();
    }

    void end() {
        line.end();
    }

    /** Looks at the desk again; what goes wrong in looking never ends the run. */
    void refresh() {
        try {
            show(desk.status());
        } catch (RuntimeException e) {
            System.getLogger(RunProgress.class.getName())
                    .log(System.Logger.Level.WARNING, "the state of the run could not be shown", e);
        }
    }

    private synchronized void show(DeskStatus status) {
        long completed = since(status, OrderState.COMPLETED);
        long failed = since(status, OrderState.DEAD);
        long total = completed + failed + waiting(status);
        String state = completed + failed + " of " + Figures.count(total, "call")
                + (failed > 0 ? ", " + failed + " failed" : "");
        // the sentence has figures in it that change all the time
        if (!heldUp) {
            status.waitsFor().ifPresent(reason -> console.note(Ink.WARN, reason));
        }
        heldUp = status.waitsFor().isPresent();
        if (console.terminal().interactive()) {
            double fraction = total == 0 ? 1 : (double) (completed + failed) / total;
            line.show(fraction, state + inHand(status), status.remaining());
        } else if (completed + failed > told) {
            told = completed + failed;
            console.note(state
                    + status.remaining()
                            .map(left -> ", " + Figures.clock(left) + " left")
                            .orElse(""));
        }
    }

    private long since(DeskStatus status, OrderState state) {
        return Math.max(0, status.count(state) - before.count(state));
    }

    private static String inHand(DeskStatus status) {
        return status.inHand().stream()
                .findFirst()
                .map(h -> String.format(
                        Locale.ROOT, ", %s %s %.0f %%", h.order(), h.stage().id(), h.progress() * 100))
                .orElse("");
    }
}
