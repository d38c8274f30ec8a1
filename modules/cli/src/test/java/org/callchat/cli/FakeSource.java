// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;

final class FakeSource implements CallSource {
    @Override
    public String id() {
        return "folder";
    }

    @Override
    public String label() {
        return "Folder";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                Parameter.text("folder.path", "Folder", "Where.", "", List.of()),
                Parameter.text("folder.manifest", "Manifest", "Which.", "", List.of()));
    }

    @Override
    public Listing list(Settings settings, Progress progress) {
        throw new UnsupportedOperationException("the desk lists");
    }

    @Override
    public Content open(RecordingReference reference, Settings settings) {
        throw new UnsupportedOperationException("the desk opens");
    }
}
