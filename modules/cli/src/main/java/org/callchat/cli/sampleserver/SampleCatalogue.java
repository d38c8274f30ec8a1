// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chains, their stores, the agents there, and the calls in order of their start. */
public final class SampleCatalogue {
    /** The texts of a call in the order of the contract. */
    static final List<String> TEXTS = List.of(
            "orderId", "callSid", "telId", "custId", "chainId", "chain", "storeId", "store", "agentId", "agent");

    private static final int MOST_CALLS = 1_000_000;
    private static final long MINUTES_APART = 3;

    private final List<SampleCall> calls;
    private final Map<String, SampleCall> byOrder;

    private SampleCatalogue(List<SampleCall> calls) {
        this.calls = calls.stream()
                .sorted(Comparator.comparing(SampleCall::startedAt).thenComparing(SampleCall::orderId))
                .toList();
        this.byOrder = calls.stream().collect(Collectors.toMap(SampleCall::orderId, call -> call));
    }

    /**
     * The calls of a manifest.
     *
     * @param folder with {@code manifest.csv} and the recordings it names
     * @param known CSV with what only a telephony system knows: order_id, duration_s, holds; may not be there
     * @throws IOException naming what is wrong with them
     */
    public static SampleCatalogue read(Path folder, Path known) throws IOException {
        return new SampleCatalogue(new SampleManifest(folder, known).calls());
    }

    /** So many orders with made-up names, which repeat these calls one after the other. */
    public SampleCatalogue many(int count) {
        if (count < 1 || count > MOST_CALLS || calls.isEmpty()) {
            throw new IllegalArgumentException("1 to " + MOST_CALLS + " orders can be made up, not " + count);
        }
        List<SampleCall> many = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            SampleCall pattern = calls.get(i % calls.size());
            many.add(pattern.again(
                    String.format(Locale.ROOT, "M-%06d", i + 1),
                    calls.get(0).startedAt().plusMinutes(i * MINUTES_APART)));
        }
        return new SampleCatalogue(many);
    }

    public int size() {
        return calls.size();
    }

    List<SampleCall> calls() {
        return calls;
    }

    Optional<SampleCall> call(String orderId) {
        return Optional.ofNullable(byOrder.get(orderId));
    }

    /** Values of two texts that occur together with a third, in the order of their first occurrence. */
    Map<String, String> named(String idText, String nameText, String withinText, String within) {
        Map<String, String> named = new LinkedHashMap<>();
        calls.stream()
                .filter(call -> withinText.isEmpty() || call.text(withinText).equals(within))
                .filter(call -> !call.text(idText).isEmpty())
                .forEach(call -> named.putIfAbsent(call.text(idText), call.text(nameText)));
        return named;
    }
}
