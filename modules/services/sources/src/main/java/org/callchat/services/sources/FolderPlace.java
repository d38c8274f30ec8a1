// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;

/**
 * The place that the settings point at.
 *
 * @param folder absolute; need not exist when there is a manifest
 */
record FolderPlace(Path folder, Optional<Path> manifest) {
    private static final String MANIFEST_NAME = "manifest.csv";

    static final Parameter<String> PATH = Parameter.text(
            "folder.path",
            "Folder",
            "The folder with the recordings, searched with all folders below it.",
            "",
            List.of());
    static final Parameter<String> MANIFEST = Parameter.text(
            "folder.manifest",
            "Manifest",
            "A CSV file that lists the calls, relative to the folder or absolute. When empty, " + MANIFEST_NAME
                    + " in the folder, if there is one.",
            "",
            List.of());
    static final List<Parameter<?>> PARAMETERS = List.of(PATH, MANIFEST);

    /** @throws CallFailure when neither a folder nor a manifest is named, or the name cannot be a path */
    static FolderPlace of(Settings settings) {
        String folder = settings.get(PATH).strip();
        String manifest = settings.get(MANIFEST).strip();
        if (folder.isEmpty() && manifest.isEmpty()) {
            throw new CallFailure(
                    SourceCodes.NOTHING_NAMED,
                    "No folder is named that calls could come from; set " + PATH.id() + " or " + MANIFEST.id() + ".");
        }
        Path base = path(PATH, folder).toAbsolutePath().normalize();
        if (!manifest.isEmpty()) {
            Path named = base.resolve(path(MANIFEST, manifest)).normalize();
            return new FolderPlace(folder.isEmpty() ? parent(named) : base, Optional.of(named));
        }
        Path usual = base.resolve(MANIFEST_NAME);
        return new FolderPlace(base, Files.exists(usual) ? Optional.of(usual) : Optional.empty());
    }

    private static Path path(Parameter<String> parameter, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CallFailure(
                    SourceCodes.NOTHING_NAMED,
                    parameter.label() + " cannot be a path (" + e.getReason() + "); correct " + parameter.id() + ".",
                    e);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
