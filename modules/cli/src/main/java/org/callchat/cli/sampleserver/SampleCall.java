// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call as the service tells it.
 *
 * @param texts by their names in the contract, what is not known left out
 * @param holds start and end in seconds
 */
record SampleCall(
        Map<String, String> texts,
        OffsetDateTime startedAt,
        Optional<Double> durationSeconds,
        List<String> channels,
        List<List<Double>> holds,
        SampleRecording recording) {
    SampleCall {
        texts = Map.copyOf(texts);
        channels = List.copyOf(channels);
        holds = List.copyOf(holds);
    }

    String orderId() {
        return text("orderId");
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** The same call at another time, as another order. */
    SampleCall again(String orderId, OffsetDateTime when) {
        Map<String, String> changed = new java.util.HashMap<>(texts);
        changed.put("orderId", orderId);
        changed.put("callSid", "CA-" + orderId);
        return new SampleCall(changed, when, durationSeconds, channels, holds, recording);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String name : SampleCatalogue.TEXTS) {
            if (texts.containsKey(name)) {
                json.put(name, text(name));
            }
        }
        json.put("startedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(startedAt));
        durationSeconds.ifPresent(seconds -> json.put("durationSeconds", seconds));
        channels.forEach(json.withArray("channels")::add);
        for (List<Double> hold : holds) {
            json.withArray("holds").addObject().put("startSeconds", hold.get(0)).put("endSeconds", hold.get(1));
        }
        return json;
    }
}
