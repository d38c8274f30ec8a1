// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callchat.api.model.Parameter;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Provider;
import org.callchat.engine.audio.SpeechDetector;

/** Every parameter that matters to an analysis, whoever declares it. */
final class EngineParameters {
    private EngineParameters() {}

    static List<Parameter<?>> of(Extensions extensions) {
        List<Parameter<?>> all = new ArrayList<>(PipelineSettings.ALL);
        all.addAll(new SpeechDetector().parameters());
        Stream.of(extensions.transcribers(), extensions.analyzers(), extensions.exporters())
                .flatMap(List::stream)
                .map(Provider::parameters)
                .forEach(all::addAll);
        extensions.sources().stream().map(CallSource::fetchParameters).forEach(all::addAll);
        return List.copyOf(all);
    }
}
