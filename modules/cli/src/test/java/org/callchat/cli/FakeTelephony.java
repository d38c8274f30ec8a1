// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.CallCatalogue;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;

/** Two pages of one call each. */
final class FakeTelephony implements CallSource {
    final List<Settings> asked = new ArrayList<>();

    @Override
    public String id() {
        return "telephony";
    }

    @Override
    public String label() {
        return "Telephony service";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Stream.of("server", "from_date", "chain_id", "cust_id", "page_size")
                .<Parameter<?>>map(name -> Parameter.text("telephony." + name, name, "Which.", "", List.of()))
                .toList();
    }

    @Override
    public Listing list(Settings settings, Progress progress) {
        throw new UnsupportedOperationException("the desk lists");
    }

    @Override
    public Page page(Settings settings, Optional<String> cursor, Progress progress) {
        asked.add(settings);
        Found found = new Found(call(cursor.isEmpty() ? "N-1" : "N-2"), new RecordingReference("telephony", "there"));
        return new Page(
                new Listing(List.of(found), List.of()),
                cursor.isEmpty() ? Optional.of("second") : Optional.empty(),
                Optional.of(2L));
    }

    private static CallRecord call(String order) {
        return new CallRecord(
                new OrderId(order),
                Optional.empty(),
                Optional.empty(),
                Optional.of("+1-202-555-0101"),
                Optional.of("Marrow & Finch"),
                Optional.of("Elm"),
                Optional.of("Laura Venn"),
                Optional.of(OffsetDateTime.parse("2026-03-31T14:05:00+02:00")),
                List.of(ChannelRole.AGENT, ChannelRole.CUSTOMER),
                Optional.of(Duration.ofSeconds(75)),
                List.of(TimeRange.ofSeconds(1, 2.5)));
    }

    @Override
    public Optional<CallCatalogue> catalogue(Settings settings) {
        asked.add(settings);
        return Optional.of(new CallCatalogue() {
            @Override
            public Answer chains() {
                return answer("C1", "Marrow & Finch");
            }

            @Override
            public Answer stores(String chainId) {
                return answer("S1", "Store of " + chainId);
            }

            @Override
            public Answer agents(String storeId) {
                return answer("A1", "Agent of " + storeId);
            }
        });
    }

    private static CallCatalogue.Answer answer(String id, String name) {
        return new CallCatalogue.Answer(
                List.of(new CallCatalogue.Entry(id, name)), Instant.parse("2026-11-02T09:58:00Z"));
    }

    @Override
    public Content open(RecordingReference reference, Settings settings) {
        throw new UnsupportedOperationException("the desk opens");
    }
}
