// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.care.SavedState;
import org.callchat.engine.pipeline.care.StorageCare;

/** Writes down what it is asked for. */
final class FakeCare implements StorageCare {
    final List<String> asked = new ArrayList<>();
    final Map<String, Outcome> last = new TreeMap<>();

    @Override
    public SavedState backUp(Optional<Path> elsewhere, Progress progress) {
        asked.add("full " + elsewhere.map(Path::getFileName).map(Path::toString).orElse("here"));
        return FakeBackups.FULL;
    }

    @Override
    public SavedState saveIncrement(Progress progress) {
        asked.add("increment");
        return FakeBackups.INCREMENT;
    }

    @Override
    public List<Part> clean(boolean dryRun, Progress progress) {
        asked.add(dryRun ? "look" : "clean");
        return List.of(new Part("cache", 12, 3_000_000, 2, 1_000_000));
    }

    @Override
    public Archived archive(ArchiveRequest request, Progress progress) {
        asked.add("archive before " + request.before()
                + request.batch().map(b -> " of " + b).orElse(""));
        return new Archived(request.file(), 7, 90_000, 5_000_000);
    }

    @Override
    public Compressed compress(Progress progress) {
        asked.add("compress");
        return new Compressed(9_000_000, 4_000_000);
    }

    @Override
    public void begin() {
        asked.add("begin");
    }

    @Override
    public Map<String, Outcome> last() {
        return last;
    }
}
