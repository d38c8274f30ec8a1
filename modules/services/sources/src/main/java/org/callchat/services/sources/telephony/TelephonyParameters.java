// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;

/** What can be set about a telephony service: which calls, and how patiently they are asked for. */
final class TelephonyParameters {
    static final Parameter<String> SERVER =
            text("server", "Telephony server", "Address of the telephony service, e.g. https://calls.example.org.");
    static final Parameter<Integer> PAGE_SIZE = Parameter.count(
            "telephony.page_size", "Calls on a page", "How many calls are asked for at once.", "", 50, 1, 50);
    static final Parameter<Integer> CATALOGUE_AGE = Parameter.count(
            "telephony.catalogue_age",
            "Age of the catalogue",
            "Chains, stores and agents are asked for again after so long.",
            "min",
            10,
            0,
            1440);

    static final Parameter<Integer> CONNECT = Parameter.count(
            "telephony.connect_timeout",
            "Time to connect",
            "How long the server may take to accept a connection.",
            "s",
            10,
            1,
            120);
    static final Parameter<Integer> ANSWER = Parameter.count(
            "telephony.request_timeout",
            "Time to answer",
            "How long the server may take to begin its answer.",
            "s",
            30,
            1,
            600);
    static final Parameter<Double> IDLE = Parameter.number(
            "telephony.idle_timeout",
            "Time without a byte",
            "How long nothing may come in the middle of an answer.",
            "s",
            30,
            0.1,
            600);
    static final Parameter<Integer> TRIES = Parameter.count(
            "telephony.tries",
            "Tries per request",
            "How often a request is made when the server is busy or away, before the call has to wait for its next try.",
            "",
            4,
            1,
            20);
    static final Parameter<Boolean> ALLOW_HTTP = Parameter.flag(
            "telephony.allow_http",
            "Without encryption",
            "Whether calls and token may travel over http to another machine.",
            false);

    /** Each filter by its name in the contract. */
    private static final Map<String, Parameter<String>> FILTERS = filters();

    static final List<Parameter<?>> FETCH = List.of(CONNECT, ANSWER, IDLE, TRIES, ALLOW_HTTP);
    static final List<Parameter<?>> ALL = Stream.of(
                    List.of(SERVER), List.copyOf(FILTERS.values()), List.of(PAGE_SIZE, CATALOGUE_AGE), FETCH)
            .<Parameter<?>>flatMap(List::stream)
            .toList();

    private TelephonyParameters() {}

    /** How patiently a server is asked. */
    record Patience(Duration connect, Duration answer, Duration idle, int tries) {
        static Patience of(Settings settings) {
            return new Patience(
                    Duration.ofSeconds(settings.get(CONNECT)),
                    Duration.ofSeconds(settings.get(ANSWER)),
                    Duration.ofMillis(Math.round(settings.get(IDLE) * 1000)),
                    settings.get(TRIES));
        }
    }

    /**
     * The filters that are set, by their names in the contract.
     *
     * @throws CallFailure when a day or time is none
     */
    static Map<String, String> query(Settings settings) {
        Map<String, String> query = new LinkedHashMap<>();
        FILTERS.forEach((name, parameter) -> {
            String value = settings.get(parameter).strip();
            if (!value.isEmpty()) {
                check(name, value, parameter);
                query.put(name, value);
            }
        });
        return query;
    }

    private static void check(String name, String value, Parameter<?> parameter) {
        if (name.endsWith("Date")) {
            check(LocalDate::parse, value, parameter, "a day like 2026-03-31");
        } else if (name.endsWith("Time")) {
            check(LocalTime::parse, value, parameter, "a time like 17:30");
        }
    }

    private static void check(Consumer<String> parser, String value, Parameter<?> parameter, String wanted) {
        try {
            parser.accept(value);
        } catch (DateTimeParseException e) {
            throw new CallFailure(
                    TelephonyCodes.FILTER,
                    parameter.label() + " (" + parameter.id() + ") must be " + wanted + "; correct it.");
        }
    }

    private static Map<String, Parameter<String>> filters() {
        Map<String, Parameter<String>> filters = new LinkedHashMap<>();
        filters.put("fromDate", text("from_date", "First day", "Calls that began on this day or later."));
        filters.put("toDate", text("to_date", "Last day", "Calls that began on this day or earlier."));
        filters.put("fromTime", text("from_time", "Earliest time", "Calls that began at this time of day or later."));
        filters.put("toTime", text("to_time", "Latest time", "Calls that began at this time of day or earlier."));
        filters.put("chainId", text("chain_id", "Chain", "Id of the chain."));
        filters.put("storeId", text("store_id", "Store", "Id of the store."));
        filters.put("agentId", text("agent_id", "Agent", "Id of the agent."));
        filters.put("orderId", text("order_id", "OrderID", "The call of one order."));
        filters.put("callSid", text("call_sid", "Call SID", "The call with this SID."));
        filters.put("telId", text("tel_id", "TelID", "Calls over this line."));
        filters.put("custId", text("cust_id", "Customer", "Calls of this customer: phone number or id."));
        return filters;
    }

    private static Parameter<String> text(String id, String label, String description) {
        return Parameter.text("telephony." + id, label, description, "", List.of());
    }
}
