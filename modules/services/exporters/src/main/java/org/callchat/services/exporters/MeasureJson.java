// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Measure;

/** Measures as fields: a number, an array with one number per channel, or {@code null} when not measured. */
public final class MeasureJson {
    /** The definitions that the measures follow. */
    public static final String DEFINITIONS = "chat-metrics/1";

    private static final String DEFINITIONS_FIELD = "definitions";

    private final JsonFields json;

    public MeasureJson(JsonFields json) {
        this.json = json;
    }

    /** When two measures have one name, the first stands. */
    public void write(String name, List<Measure> measures) throws IOException {
        Map<String, List<Optional<Double>>> byId = new LinkedHashMap<>();
        measures.forEach(m -> byId.putIfAbsent(m.id(), m.values()));
        byId.remove(DEFINITIONS_FIELD);
        json.object(name, () -> {
            json.text(DEFINITIONS_FIELD, DEFINITIONS);
            for (var measure : byId.entrySet()) {
                field(measure.getKey(), measure.getValue());
            }
        });
    }

    private void field(String id, List<Optional<Double>> values) throws IOException {
        if (values.isEmpty()) {
            json.nothing(id);
        } else if (values.size() == 1) {
            json.name(id);
            json.measure(id, values.get(0));
        } else {
            json.array(id, values, value -> json.measure(id, value));
        }
    }
}
