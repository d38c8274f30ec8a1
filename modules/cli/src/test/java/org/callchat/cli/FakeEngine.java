// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.BatchAnalysis;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Configuration;
import org.callchat.engine.pipeline.ErrorCatalogue;
import org.callchat.engine.pipeline.Extensions;
import org.callchat.engine.pipeline.MachineCheck;
import org.callchat.engine.pipeline.Place;
import org.callchat.engine.pipeline.Remedy;
import org.callchat.engine.pipeline.care.SavedStates;
import org.jspecify.annotations.Nullable;

final class FakeEngine implements Engine {
    static final FailureCode IN_USE = new FailureCode("DB_STATE_IN_USE");

    final FakeDesk desk = new FakeDesk();
    final FakeTelephony telephony = new FakeTelephony();
    final FakeBackups backups = new FakeBackups();
    final FakeBatch batch = new FakeBatch();
    final FakeTranscriber transcriber = new FakeTranscriber();
    final List<Path> opened = new ArrayList<>();
    final List<String> stores = new ArrayList<>();
    final List<MachineCheck.Result> checks = new ArrayList<>();
    List<String> troubles = List.of();
    String openedBy = "";
    boolean empty;
    Settings environment = Settings.DEFAULTS;

    @Nullable
    RuntimeException refusal;

    @Nullable
    Settings batchSettings;

    int batchWorkers;

    @Override
    public Extensions extensions() {
        return empty
                ? new Extensions(List.of(), List.of(), List.of(), List.of(), troubles)
                : new Extensions(
                        List.of(new FakeSource(), telephony),
                        List.of(transcriber),
                        List.of(),
                        List.of(new FakeExporter("html"), new FakeExporter("json")),
                        troubles);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return desk.parameters();
    }

    @Override
    public Path defaultWorkspace() {
        return Path.of("standard-workspace");
    }

    @Override
    public CallDesk open(Place place, String who, Settings commandLine) {
        if (refusal != null) {
            throw refusal;
        }
        opened.add(place.workspace());
        stores.add(place.store().orElse(""));
        openedBy = who;
        desk.commandLine = commandLine;
        return desk;
    }

    @Override
    public Map<String, Long> copyStore(Path workspace, String store, String who, Progress progress) {
        stores.add(store);
        return Map.of("orders", 12L);
    }

    @Override
    public Configuration configuration(Settings commandLine) {
        return FakeDesk.configuration(desk.parameters(), environment, commandLine);
    }

    @Override
    public SavedStates backups(Path workspace) {
        return backups;
    }

    @Override
    public BatchAnalysis batch(Settings settings, int workers) {
        if (refusal != null) {
            throw refusal;
        }
        batchSettings = settings;
        batchWorkers = workers;
        return batch;
    }

    @Override
    public ErrorCatalogue errors() {
        return new ErrorCatalogue() {
            @Override
            public Optional<Entry> find(FailureCode code) {
                return entries().stream().filter(e -> e.code().equals(code)).findFirst();
            }

            @Override
            public List<Entry> entries() {
                return List.of(
                        new Entry(IN_USE, "The workspace is in use", "medium", true, List.of("Close the other one.")),
                        new Entry(
                                new FailureCode("DEC_FMT_UNKNOWN"),
                                "The file is no recording",
                                "medium",
                                false,
                                List.of("Listen to the file.", "Record again."),
                                Optional.empty(),
                                Optional.of(new Remedy(Remedy.Kind.RETRY_CLASS, "")),
                                "What earlier stages made is kept."));
            }
        };
    }

    @Override
    public MachineCheck machine() {
        return () -> List.copyOf(checks);
    }

    static CallFailure inUse() {
        return new CallFailure(IN_USE, "The workspace is in use by process 42; stop it or choose another.");
    }
}
