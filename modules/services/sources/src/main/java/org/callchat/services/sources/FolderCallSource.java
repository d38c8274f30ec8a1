// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;

/**
 * Calls that lie in a folder. A manifest says which recordings there are and what is known of them; without one, every
 * file in the folder and below is a call that is named like its file.
 */
public final class FolderCallSource implements CallSource {
    static final String ID = "folder";
    /** More calls than this are not taken at once. */
    static final int MAX_CALLS = 1_000_000;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "Folder";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return FolderPlace.PARAMETERS;
    }

    @Override
    public Listing list(Settings settings, Progress progress) {
        FolderPlace place = FolderPlace.of(settings);
        return place.manifest().isPresent()
                ? new Manifest(place.manifest().get(), MAX_CALLS).read(progress)
                : new FolderTree(place.folder(), MAX_CALLS).list(progress);
    }

    @Override
    public Content open(RecordingReference reference, Settings settings) throws IOException {
        return LocalRecording.of(reference).open();
    }

    @Override
    public Optional<Path> file(RecordingReference reference) {
        return Optional.of(LocalRecording.of(reference).path());
    }
}
