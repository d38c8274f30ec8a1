// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.OrderId;

/** Recordings picked one by one, each with an OrderID made from its name. */
record RecordingList(Map<OrderId, Path> recordings) {
    private static final int MAX_NAME = 56;

    RecordingList {
        recordings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(recordings));
    }

    /** Two recordings of one name are told apart by a number. */
    static RecordingList of(List<Path> files) {
        Map<OrderId, Path> named = new LinkedHashMap<>();
        for (Path file : files) {
            String stem = stem(file);
            OrderId id = new OrderId(stem);
            for (int n = 2; named.containsKey(id); n++) {
                id = new OrderId(stem + "-" + n);
            }
            named.put(id, file.toAbsolutePath());
        }
        return new RecordingList(named);
    }

    /** Writes a manifest as the folder source reads it. */
    void writeManifest(Path manifest) throws IOException {
        StringBuilder csv = new StringBuilder("order_id,file\r\n");
        recordings.forEach((id, file) ->
                csv.append(id).append(',').append(quoted(file.toString())).append("\r\n"));
        Files.writeString(manifest, csv, StandardCharsets.UTF_8);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String plain = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^A-Za-z0-9._-]+", "_");
        String cut = plain.length() <= MAX_NAME ? plain : plain.substring(0, MAX_NAME);
        return cut.isEmpty() ? "recording" : cut;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
