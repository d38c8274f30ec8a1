// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderPage.Row;
import org.callchat.api.model.OrderQuery.Sort;
import org.callchat.api.model.OrderState;
import org.callchat.workbench.charts.TimeText;
import org.openide.util.NbBundle.Messages;

/** The columns of the queue: heading, text of a cell, what the desk sorts them by. */
@Messages({
    "COL_State=State",
    "COL_Order=Order",
    "COL_Agent=Agent",
    "COL_Store=Store",
    "COL_Started=Started",
    "COL_Length=Length",
    "COL_Silences=Silences",
    "COL_SilenceTime=Silent for",
    "COL_Longest=Longest",
    "COL_Keywords=Keywords",
    "COL_Tries=Tries",
    "COL_Message=Message",
    "# {0} - time",
    "# {1} - message",
    "MSG_NextTry=Next try {0}. {1}"
})
enum QueueColumn {
    STATE(
            Bundle::COL_State,
            Sort.STATE,
            false,
            "Transcribing 9%",
            row -> StateWords.name(row.order().state())),
    ORDER(
            Bundle::COL_Order,
            Sort.ORDER_ID,
            false,
            "N-100000",
            row -> row.order().id().value()),
    AGENT(
            Bundle::COL_Agent,
            Sort.AGENT,
            false,
            "Marcus Oswald",
            row -> row.order().call().agent().orElse("")),
    STORE(
            Bundle::COL_Store,
            Sort.STORE,
            false,
            "Support Desk",
            row -> row.order().call().store().orElse("")),
    STARTED(Bundle::COL_Started, Sort.STARTED, false, "2026-10-30 09:45", row -> started(row.order())),
    LENGTH(Bundle::COL_Length, Sort.AUDIO, true, "1:00:00", row -> digested(row, d -> clock(d.audio()))),
    SILENCES(Bundle::COL_Silences, null, true, "999", row -> digested(row, d -> count(d.silences()))),
    SILENCE_TIME(
            Bundle::COL_SilenceTime, Sort.SILENCE, true, "59.9 s", row -> digested(row, d -> length(d.silenceTime()))),
    LONGEST(Bundle::COL_Longest, null, true, "59.9 s", row -> digested(row, d -> length(d.longestSilence()))),
    KEYWORDS(Bundle::COL_Keywords, Sort.KEYWORDS, true, "99", row -> digested(row, d -> count(d.keywordHits()))),
    TRIES(Bundle::COL_Tries, null, true, "9", row -> count(row.order().attempts())),
    MESSAGE(Bundle::COL_Message, Sort.UPDATED, false, "The recording", row -> message(row.order()));

    /** Measured, and there is none; what was not measured stays empty. */
    static final String NONE = "0";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Supplier<String> heading;
    private final Optional<Sort> sort;
    private final boolean number;
    private final String sample;
    private final Function<Row, String> text;

    QueueColumn(
            Supplier<String> heading,
            @org.jspecify.annotations.Nullable Sort sort,
            boolean number,
            String sample,
            Function<Row, String> text) {
        this.heading = heading;
        this.sort = Optional.ofNullable(sort);
        this.number = number;
        this.sample = sample;
        this.text = text;
    }

    String heading() {
        return heading.get();
    }

    Optional<Sort> sort() {
        return sort;
    }

    /** Whether it is a figure, to be aligned to the right. */
    boolean isNumber() {
        return number;
    }

    /** A text that should be seen whole. */
    String sample() {
        return sample;
    }

    String text(Row row) {
        return text.apply(row);
    }

    private static String started(Order order) {
        return order.call().startedAt().map(DATE::format).orElse("");
    }

    private static String digested(Row row, Function<CallDigest, String> figure) {
        return row.digest().map(figure).orElse("");
    }

    private static String clock(Duration time) {
        return time.isZero() ? "" : TimeText.clock(time);
    }

    private static String length(Duration time) {
        return time.isZero() ? NONE : TimeText.length(time).replace(" min", "");
    }

    private static String count(int number) {
        return String.valueOf(number);
    }

    private static String message(Order order) {
        if (order.state() != OrderState.FAILED && order.state() != OrderState.DEAD) {
            return "";
        }
        String why = order.lastFailure().map(Failure::message).orElse("");
        return order.nextAttempt()
                .filter(at -> order.state() == OrderState.FAILED)
                .map(at -> Bundle.MSG_NextTry(TIME.format(at.atZone(ZoneId.systemDefault())), why))
                .orElse(why);
    }
}
