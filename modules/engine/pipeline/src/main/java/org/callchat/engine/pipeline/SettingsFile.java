// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.engine.store.ModelJson;

/** The settings of a workspace, in {@code configuration/settings.json}. */
final class SettingsFile {
    private final Path file;

    SettingsFile(Path configuration) {
        this.file = configuration.resolve("settings.json");
    }

    /** @throws CallFailure when the file says something that a parameter refuses */
    Settings read(List<Parameter<?>> parameters) {
        if (!Files.exists(file)) {
            return Settings.DEFAULTS;
        }
        try {
            Settings settings = ModelJson.read(Files.readAllBytes(file), Settings.class);
            check(settings, parameters);
            return settings;
        } catch (IOException | IllegalArgumentException e) {
            throw new CallFailure(
                    new FailureCode("SYS_VAL_SETTINGS"),
                    "The settings in " + file + " cannot be used: " + e.getMessage()
                            + ". Mend the file, or delete it to go back to the defaults.",
                    e);
        }
    }

    void write(Settings settings, List<Parameter<?>> parameters) {
        check(settings, parameters);
        try {
            Path part = Files.createTempFile(file.getParent(), "settings", ".part");
            Files.write(part, ModelJson.write(settings));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CallFailure(
                    new FailureCode("SYS_PERM_SETTINGS"),
                    "The settings could not be written to " + file
                            + ". Check that there is space and that you may write there.",
                    e);
        }
    }

    /** @throws IllegalArgumentException naming the first value that its parameter refuses */
    static void check(Settings settings, List<Parameter<?>> parameters) {
        parameters.forEach(settings::get);
    }
}
