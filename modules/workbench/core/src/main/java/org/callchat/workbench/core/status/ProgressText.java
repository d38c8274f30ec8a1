// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.Team;
import org.openide.util.NbBundle.Messages;

/**
 * How the queue stands, in a line.
 *
 * @param text such as "12 / 15 completed · 2 failed · 41 calls/h · about 3 min left"
 * @param fraction of the calls that is settled, 0…1
 */
@Messages({
    "ST_Empty=No calls yet",
    "# {0} - completed",
    "# {1} - all",
    "ST_Completed={0} / {1} completed",
    "# {0} - calls",
    "ST_Failed={0} failed",
    "# {0} - calls per hour",
    "ST_Rate={0} calls/h",
    "ST_SecondsLeft=less than a minute left",
    "# {0} - minutes",
    "ST_MinutesLeft=about {0} min left",
    "# {0} - hours",
    "# {1} - minutes",
    "ST_HoursLeft=about {0} h {1} min left",
    "ST_Paused=paused",
    "# {0} - who",
    "ST_Held=held by {0}",
    "ST_OneNode=one node",
    "# {0} - how many",
    "ST_Nodes={0} nodes",
    "# {0} - names",
    "ST_Silent=no sign of {0}"
})
record ProgressText(String text, double fraction) {

    static ProgressText of(DeskStatus status) {
        // what a person gave up is not part of the work
        long all = status.total() - status.count(OrderState.CANCELLED);
        if (all == 0) {
            return new ProgressText(Bundle.ST_Empty(), 0);
        }
        long completed = status.count(OrderState.COMPLETED);
        long failed = status.count(OrderState.FAILED) + status.count(OrderState.DEAD);
        long settled = completed + status.count(OrderState.DEAD);
        List<String> parts = new ArrayList<>();
        parts.add(Bundle.ST_Completed(grouped(completed), grouped(all)));
        if (failed > 0) {
            parts.add(Bundle.ST_Failed(grouped(failed)));
        }
        if (status.held().isPresent()) {
            parts.add(Bundle.ST_Held(status.held().get().who()));
        } else if ((status.running() || status.nodes(Team.Health.AT_WORK) > 0) && settled < all) {
            status.callsPerHour().ifPresent(rate -> parts.add(Bundle.ST_Rate(rate(rate))));
            status.remaining().ifPresent(left -> parts.add(left(left)));
        } else if (settled < all) {
            parts.add(Bundle.ST_Paused());
        }
        if (status.store().isPresent()) {
            addNodes(parts, status);
        }
        return new ProgressText(String.join("  ·  ", parts), (double) settled / all);
    }

    private static void addNodes(List<String> parts, DeskStatus status) {
        long atWork = status.nodes(Team.Health.AT_WORK);
        parts.add(atWork == 1 ? Bundle.ST_OneNode() : Bundle.ST_Nodes(atWork));
        String silent = status.nodes().stream()
                .filter(node -> node.health() == Team.Health.SILENT)
                .map(Team.Node::name)
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            parts.add(Bundle.ST_Silent(silent));
        }
    }

    static String left(Duration remaining) {
        long minutes = Math.round(remaining.toSeconds() / 60.0);
        if (minutes == 0) {
            return Bundle.ST_SecondsLeft();
        }
        return minutes < 60 ? Bundle.ST_MinutesLeft(minutes) : Bundle.ST_HoursLeft(grouped(minutes / 60), minutes % 60);
    }

    private static String rate(double perHour) {
        return perHour < 10 ? String.format(Locale.ROOT, "%.1f", perHour) : grouped(Math.round(perHour));
    }

    private static String grouped(long number) {
        return String.format(Locale.US, "%,d", number);
    }
}
