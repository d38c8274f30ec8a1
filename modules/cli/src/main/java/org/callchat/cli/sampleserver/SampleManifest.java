// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callchat.api.model.OrderId;

/** Reads the calls of a folder, and gives chains, stores and agents ids of their own. */
final class SampleManifest {
    private static final Map<String, String> COLUMNS = Map.of(
            "order_id", "orderId",
            "call_sid", "callSid",
            "tel_id", "telId",
            "cust_id", "custId",
            "chain", "chain",
            "store", "store",
            "agent", "agent");

    private final Path folder;
    private final Path known;
    private final Map<String, NamedCsvRecord> knownByOrder = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Path, SampleRecording> recordings = new HashMap<>();

    SampleManifest(Path folder, Path known) {
        this.folder = folder;
        this.known = known;
    }

    /** @throws IOException naming the file and line that cannot be used */
    List<SampleCall> calls() throws IOException {
        if (Files.isRegularFile(known)) {
            each(known, line -> knownByOrder.put(line.getField("order_id"), line));
        }
        List<SampleCall> calls = new ArrayList<>();
        each(folder.resolve("manifest.csv"), line -> calls.add(call(line)));
        if (calls.isEmpty()) {
            throw new IOException(folder.resolve("manifest.csv") + " lists no call");
        }
        return calls;
    }

    private static void each(Path file, Consumer<NamedCsvRecord> action) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                try {
                    action.accept(line);
                } catch (IllegalArgumentException | DateTimeException | UncheckedIOException e) {
                    throw new IOException(
                            file + ":" + line.getStartingLineNumber() + " cannot be used: " + e.getMessage(), e);
                }
            }
        }
    }

    private SampleCall call(NamedCsvRecord line) {
        Map<String, String> texts = new LinkedHashMap<>();
        COLUMNS.forEach((column, name) ->
                line.findField(column).filter(v -> !v.isBlank()).ifPresent(value -> texts.put(name, value)));
        OrderId order = new OrderId(texts.getOrDefault("orderId", ""));
        id("C", texts, "chain", "");
        id("S", texts, "store", texts.getOrDefault("chain", ""));
        id("A", texts, "agent", texts.getOrDefault("chain", "") + texts.getOrDefault("store", ""));
        Optional<NamedCsvRecord> more = Optional.ofNullable(knownByOrder.get(order.value()));
        return new SampleCall(
                texts,
                OffsetDateTime.parse(line.getField("started_at")),
                more.flatMap(m -> m.findField("duration_s"))
                        .filter(v -> !v.isBlank())
                        .map(Double::valueOf),
                list(line.findField("roles")),
                list(more.flatMap(m -> m.findField("holds"))).stream()
                        .map(SampleManifest::hold)
                        .toList(),
                recording(line.getField("file")));
    }

    /** An id is given once to each name in its place: C1, C2, ... */
    private void id(String letter, Map<String, String> texts, String name, String place) {
        String value = texts.get(name);
        if (value != null) {
            String key = letter + "\n" + place + "\n" + value;
            texts.put(name + "Id", ids.computeIfAbsent(key, k -> letter + next(letter)));
        }
    }

    private long next(String letter) {
        return 1 + ids.values().stream().filter(id -> id.startsWith(letter)).count();
    }

    private static List<String> list(Optional<String> text) {
        return text.stream()
                .flatMap(t -> Stream.of(t.split(";")))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static List<Double> hold(String text) {
        int dash = text.indexOf('-');
        return List.of(Double.valueOf(text.substring(0, dash)), Double.valueOf(text.substring(dash + 1)));
    }

    private SampleRecording recording(String name) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                throw new IllegalArgumentException("\"" + name + "\" is no file in the folder");
            }
            SampleRecording recording = recordings.get(file);
            if (recording == null) {
                recording = SampleRecording.of(file);
                recordings.put(file, recording);
            }
            return recording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
