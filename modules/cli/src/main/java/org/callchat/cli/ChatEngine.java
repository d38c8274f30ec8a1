// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.BatchAnalysis;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Chat;
import org.callchat.engine.pipeline.Configuration;
import org.callchat.engine.pipeline.EnvironmentSecrets;
import org.callchat.engine.pipeline.ErrorCatalogue;
import org.callchat.engine.pipeline.Extensions;
import org.callchat.engine.pipeline.MachineCheck;
import org.callchat.engine.pipeline.Place;
import org.callchat.engine.pipeline.care.SavedStates;
import org.jspecify.annotations.Nullable;

/** The real engine with the providers on the class path. */
final class ChatEngine implements Engine {
    private @Nullable Extensions extensions;

    @Override
    public synchronized Extensions extensions() {
        if (extensions == null) {
            extensions = Extensions.onClassPath().with(new EnvironmentSecrets(System.getenv()));
        }
        return extensions;
    }

    @Override
    public List<Parameter<?>> parameters() {
        Extensions found = extensions();
        return Stream.concat(
                        Chat.parameters(found).stream(),
                        found.sources().stream().flatMap(source -> source.parameters().stream()))
                .distinct()
                .toList();
    }

    @Override
    public Path defaultWorkspace() {
        return Chat.defaultWorkspace();
    }

    @Override
    public CallDesk open(Place place, String who, Settings commandLine) {
        return Chat.open(place, who, extensions(), commandLine);
    }

    @Override
    public Map<String, Long> copyStore(Path workspace, String store, String who, Progress progress) {
        return Chat.copyStore(workspace, store, who, progress);
    }

    @Override
    public Configuration configuration(Settings commandLine) {
        return Chat.configuration(extensions(), commandLine);
    }

    @Override
    public SavedStates backups(Path workspace) {
        return Chat.backups(workspace);
    }

    @Override
    public BatchAnalysis batch(Settings settings, int workers) {
        return Chat.batch(extensions(), settings, workers, Progress.NONE);
    }

    @Override
    public ErrorCatalogue errors() {
        return Chat.errors();
    }

    @Override
    public MachineCheck machine() {
        return Chat.machine(extensions());
    }
}
