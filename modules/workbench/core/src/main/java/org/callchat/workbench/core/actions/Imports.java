// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.CallDesk.ImportRequest;
import org.callchat.engine.pipeline.CallDesk.ImportResult;

/** Turns a folder, or recordings picked one by one, into orders and has them analysed. */
final class Imports {
    private static final String SOURCE = "folder";
    private static final String FOLDER = "folder.path";
    private static final String MANIFEST = "folder.manifest";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Clock clock;
    private final int workers;

    Imports(Clock clock, int workers) {
        this.clock = clock;
        this.workers = workers;
    }

    static Imports standard() {
        return new Imports(Clock.system(ZoneId.systemDefault()), OpenDesk.workers());
    }

    ImportResult folder(CallDesk desk, Path folder, Progress progress) {
        Path name = folder.getFileName();
        return imported(
                desk, settings(desk, folder).with(MANIFEST, ""), name == null ? "folder" : name.toString(), progress);
    }

    ImportResult recordings(CallDesk desk, List<Path> files, Progress progress) throws IOException {
        Path lists = Files.createDirectories(desk.workspace().resolve("imports"));
        Path manifest = lists.resolve("recordings-" + stamp() + ".csv");
        RecordingList.of(files).writeManifest(manifest);
        Settings settings = settings(desk, lists).with(MANIFEST, manifest.toString());
        return imported(desk, settings, "recordings", progress);
    }

    private ImportResult imported(CallDesk desk, Settings settings, String name, Progress progress) {
        ImportRequest request = new ImportRequest(SOURCE, settings, Optional.empty(), name + " " + stamp());
        ImportResult result = desk.importCalls(request, progress);
        if (!result.added().isEmpty()) {
            desk.start(workers);
        }
        return result;
    }

    private static Settings settings(CallDesk desk, Path folder) {
        return desk.settings().with(FOLDER, folder.toString());
    }

    private String stamp() {
        return STAMP.format(LocalDateTime.now(clock));
    }
}
