// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;

/** Every file of a folder is a call; the recordings have to be fetched. */
final class PretendSource implements CallSource {
    static final Parameter<String> FOLDER = Parameter.text("pretend.folder", "Folder", "", "", List.of());

    @Override
    public String id() {
        return "pretend";
    }

    @Override
    public String label() {
        return "Pretend";
    }

    @Override
    public Listing list(Settings settings, Progress progress) {
        try (Stream<Path> files = Files.list(Path.of(settings.get(FOLDER)))) {
            List<Found> found = files.sorted().map(PretendSource::found).toList();
            return new Listing(found, List.of(new Refusal("list:3", "no OrderID")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Found found(Path file) {
        String name = file.getFileName().toString();
        OrderId id = new OrderId(name.substring(0, name.lastIndexOf('.')));
        return new Found(CallRecord.of(id), new RecordingReference("pretend", file.toString()));
    }

    @Override
    public Content open(RecordingReference reference, Settings settings) throws IOException {
        InputStream bytes = Files.newInputStream(Path.of(reference.locator()));
        return new Content(Path.of(reference.locator()).getFileName().toString(), Optional.empty(), bytes);
    }
}
