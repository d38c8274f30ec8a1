// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.LabelFormat;
import org.callchat.api.spi.Provider;
import org.callchat.api.spi.ReportExporter;
import org.callchat.api.spi.Secrets;
import org.callchat.api.spi.Transcriber;

/**
 * The providers that were found.
 *
 * @param troubles providers that could not be loaded, one sentence each; the others go on without them
 */
public record Extensions(
        List<CallSource> sources,
        List<Transcriber> transcribers,
        List<CallAnalyzer> analyzers,
        List<ReportExporter> exporters,
        List<LabelFormat> labelFormats,
        List<String> troubles) {

    public Extensions {
        sources = List.copyOf(sources);
        transcribers = List.copyOf(transcribers);
        analyzers = List.copyOf(analyzers);
        exporters = List.copyOf(exporters);
        labelFormats = List.copyOf(labelFormats);
        troubles = List.copyOf(troubles);
    }

    /** Without label formats. */
    public Extensions(
            List<CallSource> sources,
            List<Transcriber> transcribers,
            List<CallAnalyzer> analyzers,
            List<ReportExporter> exporters,
            List<String> troubles) {
        this(sources, transcribers, analyzers, exporters, List.of(), troubles);
    }

    /** Finds providers on the class path. */
    public static Extensions onClassPath() {
        List<String> troubles = new ArrayList<>();
        return new Extensions(
                load(CallSource.class, troubles),
                load(Transcriber.class, troubles),
                load(CallAnalyzer.class, troubles),
                load(ReportExporter.class, troubles),
                load(LabelFormat.class, troubles),
                troubles);
    }

    /** These, with sources that may ask for secrets there. */
    public Extensions with(Secrets secrets) {
        return new Extensions(
                sources.stream().map(source -> source.with(secrets)).toList(),
                transcribers,
                analyzers,
                exporters,
                labelFormats,
                troubles);
    }

    public Optional<CallSource> source(String id) {
        return find(sources, id);
    }

    public Optional<Transcriber> transcriber(String id) {
        return find(transcribers, id);
    }

    public Optional<ReportExporter> exporter(String id) {
        return find(exporters, id);
    }

    private static <P extends Provider> Optional<P> find(List<P> providers, String id) {
        return providers.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private static <P> List<P> load(Class<P> type, List<String> troubles) {
        List<P> found = new ArrayList<>();
        Iterator<P> providers = ServiceLoader.load(type).iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return found;
                }
                found.add(providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                troubles.add("A " + type.getSimpleName() + " could not be loaded and is left out: " + e.getMessage());
            }
        }
    }
}
