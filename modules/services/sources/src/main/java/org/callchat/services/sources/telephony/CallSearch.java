// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.CallSource.Found;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.CallSource.Page;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.api.spi.Progress;

/** Searches a server for calls page by page, and looks OrderIDs up by the thousand. */
final class CallSearch {
    static final int MOST_CALLS = 1_000_000;
    static final int LOOKUP = 1000;
    private static final int MOST_EMPTY_PAGES = 100;
    private static final int LONGEST_CURSOR = 2000;
    private static final String CALLS = "calls";

    private final TelephonyServer server;
    private final CallJson calls;
    private final Map<String, String> filters;
    private final int pageSize;

    CallSearch(TelephonyServer server, Map<String, String> filters, int pageSize) {
        this.server = server;
        this.calls = new CallJson(server.address());
        this.filters = filters;
        this.pageSize = pageSize;
    }

    /** @throws CallFailure when a page is not to be had, or the pages go in a circle */
    Listing all(Progress progress) {
        List<Found> found = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        int empty = 0;
        do {
            Page page = page(cursor, cursors.size() + 1, progress);
            found.addAll(page.listing().calls());
            refused.addAll(page.listing().refused());
            cursor = page.next();
            empty = page.listing().calls().isEmpty() ? empty + 1 : 0;
            if (found.size() + refused.size() > MOST_CALLS) {
                throw new CallFailure(
                        TelephonyCodes.TOO_MANY_CALLS,
                        "There are more than " + MOST_CALLS + " such calls; search for fewer at once.");
            }
            if (empty > MOST_EMPTY_PAGES || cursor.isPresent() && !cursors.add(cursor.get())) {
                throw new CallFailure(
                        TelephonyCodes.CURSOR,
                        server.address().origin() + " goes on in a circle after " + found.size()
                                + " calls of the search; none was imported.");
            }
            page.total().filter(t -> t > 0).ifPresent(t -> progress.at(Math.min(1, found.size() / (double) t)));
        } while (cursor.isPresent());
        return new Listing(found, refused);
    }

    Page page(Optional<String> cursor, Progress progress) {
        return page(cursor, 1, progress);
    }

    private Page page(Optional<String> cursor, int number, Progress progress) {
        Map<String, String> query = new LinkedHashMap<>(filters);
        query.put("limit", Integer.toString(pageSize));
        cursor.ifPresent(c -> query.put("cursor", c));
        JsonNode answer = server.get(server.address().calls(query), CALLS, progress);
        Listing listing = listing(answer.path("calls"), "page " + number);
        JsonNode next = answer.path("next");
        if (!next.isNull() && !next.isMissingNode() && !(next.isTextual() && isCursor(next.asText()))) {
            throw server.misunderstood(CALLS, "next is no cursor");
        }
        JsonNode total = answer.path("total");
        return new Page(
                listing,
                next.isTextual() ? Optional.of(next.asText()) : Optional.empty(),
                total.canConvertToLong() && total.isNumber() ? Optional.of(total.longValue()) : Optional.empty());
    }

    private static boolean isCursor(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_CURSOR;
    }

    Listing find(Set<OrderId> orders, Progress progress) {
        List<Found> found = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        List<OrderId> all = List.copyOf(orders);
        for (int from = 0; from < all.size(); from += LOOKUP) {
            List<OrderId> some = all.subList(from, Math.min(all.size(), from + LOOKUP));
            lookUp(some, 1 + from / LOOKUP, found, refused, progress);
            progress.at((double) (from + some.size()) / all.size());
        }
        return new Listing(found, refused);
    }

    private void lookUp(List<OrderId> orders, int number, List<Found> found, List<Refusal> refused, Progress progress) {
        Set<String> ids = new LinkedHashSet<>();
        orders.forEach(order -> ids.add(order.value()));
        JsonNode answer = server.post(server.address().lookup(), ids, "calls by their OrderIDs", progress);
        if (!answer.path("missing").isArray()) {
            throw server.misunderstood(CALLS, "it does not say which are missing");
        }
        Listing listing = listing(answer.path("found"), "lookup " + number);
        refused.addAll(listing.refused());
        for (Found call : listing.calls()) {
            String id = call.call().order().value();
            if (ids.remove(id)) {
                found.add(call);
            } else {
                refused.add(new Refusal(
                        server.address().origin() + ", lookup " + number, id + " was not asked for, or comes twice."));
            }
        }
    }

    private Listing listing(JsonNode entries, String where) {
        if (!entries.isArray()) {
            throw server.misunderstood(CALLS, "it has no list of calls");
        }
        List<Found> found = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                found.add(calls.read(entries.get(i)));
            } catch (IllegalArgumentException e) {
                refused.add(new Refusal(
                        server.address().origin() + ", " + where + ", entry " + (i + 1),
                        String.valueOf(e.getMessage())));
            }
        }
        return new Listing(found, refused);
    }
}
