// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderState;
import org.callchat.workbench.callview.look.Glyph;
import org.callchat.workbench.callview.model.CallPage;
import org.callchat.workbench.callview.panel.NoticePanel.Notice;
import org.callchat.workbench.core.Explanation;

/** What a window says that has no call to show. */
final class Notices {

    private final Function<Throwable, Explanation> explain;
    private final Clock clock;

    Notices(Function<Throwable, Explanation> explain, Clock clock) {
        this.explain = explain;
        this.clock = clock;
    }

    Notice of(CallPage page) {
        if (page instanceof CallPage.Waiting waiting) {
            return waiting(waiting.order());
        }
        if (page instanceof CallPage.Failed failed) {
            return failed(failed);
        }
        if (page instanceof CallPage.Unknown unknown) {
            return new Notice(
                    Glyph.SEARCH,
                    "No such order",
                    "This workspace has no order " + unknown.id() + ". It may belong to another workspace.",
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
        if (page instanceof CallPage.Trouble trouble) {
            return explained(explain.apply(trouble.cause()), "", Optional.of("Try again"));
        }
        return new Notice(Glyph.CLOCK, "Opening the call", "", Optional.empty(), List.of(), Optional.empty());
    }

    private static Notice waiting(Order order) {
        String text = switch (order.state()) {
            case PENDING -> "It waits in the queue. This window shows it as soon as it is done.";
            case PROCESSING ->
                "It is being worked on"
                        + order.stage().map(s -> " (" + s.id() + ")").orElse("")
                        + ". This window shows it as soon as it is done.";
            case PAUSED -> "It is paused. Resume it in the queue to have it analysed.";
            case CANCELLED -> "It was cancelled. Put it back into the queue to have it analysed.";
            case FAILED, DEAD, COMPLETED -> "There is no result for it.";
        };
        boolean mayRetry = order.state() != OrderState.PAUSED
                && order.state().mayBecome(OrderState.PENDING)
                && order.state() != OrderState.PROCESSING;
        return new Notice(
                Glyph.CLOCK,
                order.id() + " is not analysed yet",
                text,
                Optional.empty(),
                List.of(),
                mayRetry ? Optional.of("Analyse it") : Optional.empty());
    }

    private Notice failed(CallPage.Failed failed) {
        Explanation explanation = explain.apply(CallPage.asThrown(failed.last()));
        String where = "Attempt " + failed.last().attempt() + " ended in stage "
                + failed.last().stage().id() + "." + nextAttempt(failed);
        return explained(explanation, where, Optional.of("Retry now"));
    }

    private String nextAttempt(CallPage.Failed failed) {
        return failed.order()
                .flatMap(Order::nextAttempt)
                .map(at -> " It will be tried again by itself " + until(at) + ".")
                .orElse("");
    }

    private String until(Instant at) {
        long minutes = Math.max(0, Duration.between(clock.instant(), at).toMinutes());
        return minutes == 0 ? "in less than a minute" : minutes == 1 ? "in a minute" : "in " + minutes + " minutes";
    }

    private static Notice explained(Explanation explanation, String more, Optional<String> action) {
        String message = more.isEmpty() ? explanation.message() : explanation.message() + "\n" + more;
        return new Notice(
                Glyph.WARNING, explanation.title(), message, explanation.code(), explanation.advice(), action);
    }
}
