// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.Progress;

/** What tests of a folder do again and again. */
final class Folders {
    private Folders() {}

    static Path file(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "sound of " + name);
    }

    static Settings settings(Path folder) {
        return Settings.DEFAULTS.with(FolderPlace.PATH, folder.toString());
    }

    static Listing list(Path folder) {
        return new FolderCallSource().list(settings(folder), Progress.NONE);
    }

    static List<String> orders(Listing listing) {
        return listing.calls().stream()
                .map(found -> found.call().order().value())
                .toList();
    }

    static void assertFails(FailureCode code, String message, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failure -> org.assertj.core.api.Assertions.assertThat(failure.code())
                                .isEqualTo(code))
                .hasMessageContaining(message);
    }
}
