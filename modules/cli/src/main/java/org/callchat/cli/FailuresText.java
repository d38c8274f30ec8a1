// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.Remedy;
import org.callchat.engine.pipeline.failures.Facet;
import org.callchat.engine.pipeline.failures.FailureReport;
import org.callchat.engine.pipeline.failures.FailureReport.Correlation;
import org.callchat.engine.pipeline.failures.FailureReport.Counts;
import org.callchat.engine.pipeline.failures.FailureReport.Distribution;
import org.callchat.engine.pipeline.failures.FailureReport.Group;
import org.callchat.engine.pipeline.failures.FailureReport.Hour;
import org.callchat.engine.pipeline.failures.FailureReport.Impact;
import org.callchat.engine.pipeline.failures.FailureReport.RootCause;
import org.callchat.engine.pipeline.failures.FailureReport.Trend;

/** Prints what failures have in common for people. */
final class FailuresText {
    private static final int ORDERS_NAMED = 3;
    private static final int SHOWN = 10;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Session session;
    private final Console console;
    private final Clock clock;

    FailuresText(Session session) {
        this.session = session;
        this.console = session.console();
        this.clock = session.clock();
    }

    void print(FailureReport report, Optional<Facet> by) {
        console.line(Figures.count(report.failures(), "failed attempt") + ", " + Figures.count(report.tried(), "order")
                + " tried");
        if (report.failures() == 0) {
            return;
        }
        codes(report.codes());
        by.ifPresent(facet -> groups(facet, report.groups().getOrDefault(facet, List.of())));
        causes(report.causes());
        course(report);
        links(report.correlations());
        advice(report.codes());
    }

    private void title(String text) {
        console.line("");
        console.line(Ink.STRONG, text);
    }

    private void codes(List<Distribution> codes) {
        title("What failed");
        Table table = new Table(
                Table.left("code"),
                Table.right("failures"),
                Table.right("share"),
                Table.right("orders"),
                Table.right("lost"),
                Table.right("waiting"),
                Table.right("recovered"),
                Table.right("delay"),
                Table.right("audio lost"));
        for (Distribution code : codes) {
            Impact impact = code.impact();
            table.row(
                    code.code(),
                    code.failures(),
                    InsightsFigures.percent(code.share()),
                    code.orders().size(),
                    impact.lost().size(),
                    impact.waiting().size(),
                    impact.recovered().size(),
                    impact.recovered().isEmpty() ? Figures.UNKNOWN : Figures.clock(impact.delay()),
                    impact.audioLost()
                            .filter(a -> !a.isZero())
                            .map(a -> "about " + Figures.clock(a))
                            .orElse(Figures.UNKNOWN));
        }
        console.table(table);
    }

    private void groups(Facet facet, List<Group> groups) {
        title("By " + facet.id());
        if (groups.isEmpty()) {
            console.line("Of no order that failed the " + facet.id() + " is known.");
            return;
        }
        Table table = new Table(
                Table.cut(facet.id()),
                Table.right("failures"),
                Table.right("orders failed"),
                Table.right("of tried"),
                Table.wrap("such as"));
        shown(groups)
                .forEach(g -> table.row(
                        g.value(),
                        g.failures(),
                        g.orders().size(),
                        g.tried().map(String::valueOf).orElse(Figures.UNKNOWN),
                        orders(g.orders())));
        console.table(table);
        more(groups);
    }

    private void causes(List<RootCause> causes) {
        title("What it comes from");
        Table table = new Table(
                Table.wrap("cause"),
                Table.left("stage"),
                Table.left("code"),
                Table.right("failures"),
                Table.wrap("orders"));
        shown(causes).forEach(c -> table.row(c.pattern(), c.stage().id(), c.code(), c.failures(), orders(c.orders())));
        console.table(table);
        more(causes);
    }

    private void course(FailureReport report) {
        title("Over time");
        Hour most = report.perHour().stream()
                .max(Comparator.comparing(Hour::failures))
                .orElseThrow();
        console.line(String.format(
                Locale.ROOT,
                "%.1f failures an hour in %s with any; most at %s: %d",
                (double) report.failures() / report.perHour().size(),
                Figures.count(report.perHour().size(), "hour"),
                most.start().atZone(clock.getZone()).format(HOUR),
                most.failures()));
        List<Trend> claimed = report.trends().stream().filter(Trend::isClaimed).toList();
        claimed.forEach(t -> console.line(String.format(
                Locale.ROOT,
                "%s %s by %.2f points of all attempts a day (p %.3f, %d points): %s",
                t.code(),
                t.slopePerDay() > 0 ? "rises" : "falls",
                Math.abs(t.slopePerDay()) * 100,
                t.p(),
                t.points(),
                orders(t.orders()))));
        if (claimed.isEmpty()) {
            console.line(
                    report.trends().isEmpty()
                            ? "Too short a history to tell a trend."
                            : "No trend that chance does not explain.");
        }
    }

    private void links(List<Correlation> all) {
        title("What goes together");
        List<Correlation> claimed = all.stream().filter(Correlation::isClaimed).toList();
        if (claimed.isEmpty()) {
            console.line("Nothing that chance does not explain, of " + Figures.count(all.size(), "comparison") + ".");
            return;
        }
        Table table = new Table(
                Table.left("code"),
                Table.cut("with"),
                Table.left("there"),
                Table.left("elsewhere"),
                Table.right("times"),
                Table.right("p"),
                Table.wrap("such as"));
        shown(claimed)
                .forEach(c -> table.row(
                        c.code(),
                        c.facet().id() + " " + c.value(),
                        counts(c.inside()),
                        counts(c.rest()),
                        c.lift().map(l -> String.format(Locale.ROOT, "%.1f", l)).orElse("only there"),
                        c.p() < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", c.p()),
                        orders(c.orders())));
        console.table(table);
        more(claimed);
    }

    private void advice(List<Distribution> codes) {
        title("What to do");
        int number = 1;
        for (Distribution code : shown(codes)) {
            var entry = session.described(code.code());
            String advice = entry.flatMap(e -> e.advice().stream().findFirst()).orElse("See the log.");
            console.hanging(
                    String.format(Locale.ROOT, "%2d. ", number++),
                    code.code() + ", " + entry.map(e -> e.title()).orElse("not in the catalogue") + ": " + advice);
            entry.ifPresent(e -> console.hanging("    ", e.consequence()));
            entry.flatMap(e -> e.remedy())
                    .filter(r -> r.kind() != Remedy.Kind.RETRY_CLASS)
                    .ifPresent(r -> console.hanging("    ", "CHAT can help: " + r.command(code.code())));
            if (!code.impact().lost().isEmpty()) {
                console.hanging(
                        "    ",
                        "Afterwards: chat retry --code " + code.code() + " ("
                                + Figures.count(code.impact().lost().size(), "order") + ")");
            }
        }
    }

    private <T> List<T> shown(List<T> all) {
        return session.verbose() ? all : all.subList(0, Math.min(SHOWN, all.size()));
    }

    private void more(List<?> all) {
        if (!session.verbose() && all.size() > SHOWN) {
            console.line((all.size() - SHOWN) + " more; --verbose lists all.");
        }
    }

    private static String counts(Counts counts) {
        return counts.with() + " of " + counts.of();
    }

    private static String orders(List<OrderId> orders) {
        String named = String.join(
                ", ", orders.stream().limit(ORDERS_NAMED).map(OrderId::value).toList());
        return orders.size() > ORDERS_NAMED ? named + " and " + (orders.size() - ORDERS_NAMED) + " more" : named;
    }
}
