// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callchat.api.model.FailureCode;
import org.callchat.engine.store.ModelJson;

/** The catalogue that comes with the product: {@code errors.json} beside this class. */
final class ShippedErrorCatalogue implements ErrorCatalogue {
    private final Map<FailureCode, Entry> entries;

    /** An entry as written: what is left out follows from code and severity. */
    private record Line(
            FailureCode code,
            String title,
            String severity,
            boolean retryable,
            List<String> advice,
            Optional<Backoff> backoff,
            Optional<String> remedy,
            Optional<String> consequence) {

        Entry entry() {
            Entry usual = new Entry(code, title, severity, retryable, advice);
            return new Entry(
                    code,
                    title,
                    severity,
                    retryable,
                    advice,
                    backoff.or(usual::backoff),
                    remedy.map(Remedy::parse),
                    consequence.orElse(usual.consequence()));
        }
    }

    private ShippedErrorCatalogue(List<Entry> entries) {
        this.entries = entries.stream().collect(Collectors.toUnmodifiableMap(Entry::code, Function.identity()));
    }

    static ShippedErrorCatalogue load() {
        try (InputStream in = ShippedErrorCatalogue.class.getResourceAsStream("errors.json")) {
            if (in == null) {
                throw new IllegalStateException("errors.json is missing beside " + ShippedErrorCatalogue.class);
            }
            return new ShippedErrorCatalogue(Arrays.stream(ModelJson.read(in.readAllBytes(), Line[].class))
                    .map(Line::entry)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("errors.json cannot be read", e);
        }
    }

    @Override
    public Optional<Entry> find(FailureCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    @Override
    public List<Entry> entries() {
        return entries.values().stream()
                .sorted(Comparator.comparing(e -> e.code().value()))
                .toList();
    }
}
