// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callchat.api.model.ContentHash;

/**
 * A model of the catalogue. A file is this model exactly when it has this size and this hash.
 *
 * @param name as used in settings, e.g. {@code tiny-q5_1}
 */
public record CatalogueModel(
        String name,
        Kind kind,
        String description,
        long bytes,
        ContentHash sha256,
        Optional<NpmFile> npm,
        Optional<URI> https) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** What a model is for. */
    public enum Kind {
        /** Writes down speech: a Whisper model in ggml format. */
        WHISPER,
        /** Tells whether somebody speaks: a network in ONNX format. */
        VOICE_ACTIVITY
    }

    /**
     * A file in a package of the npm registry.
     *
     * @param path inside the package's archive, compared exactly
     */
    public record NpmFile(String packageName, String version, String path) {
        private static final Pattern PACKAGE = Pattern.compile("(@[a-z0-9-]+/)?[a-z0-9][a-z0-9._-]*");
        private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");

        public NpmFile {
            if (!PACKAGE.matcher(packageName).matches()
                    || !VERSION.matcher(version).matches()) {
                throw new IllegalArgumentException(packageName + "@" + version + " is no npm package and version");
            }
        }

        /** As the npm client takes it: {@code name@version}. */
        public String specifier() {
            return packageName + "@" + version;
        }
    }

    public CatalogueModel {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no model name");
        }
        if (bytes < 1) {
            throw new IllegalArgumentException(name + ": a model of " + bytes + " bytes is none");
        }
    }

    /** The name of its file in every folder of models. */
    public String fileName() {
        return switch (kind) {
            case WHISPER -> "ggml-" + name + ".bin";
            case VOICE_ACTIVITY -> name + ".onnx";
        };
    }
}
