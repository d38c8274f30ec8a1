// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;

/** What can go wrong with a model file, in words for a person. */
public final class ModelFailures {
    static final FailureCode UNAVAILABLE = new FailureCode("TR_CONN_MODEL_UNAVAILABLE");
    static final FailureCode DAMAGED = new FailureCode("TR_DATA_MODEL_DAMAGED");
    static final FailureCode UNKNOWN = new FailureCode("TR_VAL_MODEL_UNKNOWN");
    static final FailureCode CACHE = new FailureCode("TR_PERM_MODEL_CACHE");

    private ModelFailures() {}

    public static CallFailure unknown(String name, ModelCatalogue catalogue) {
        return new CallFailure(
                UNKNOWN,
                "There is no model \"" + name + "\". Choose one of " + String.join(", ", catalogue.names()) + ".");
    }

    /** @param tried each source and why it failed */
    static CallFailure unavailable(CatalogueModel model, List<String> tried, Path cacheFile) {
        return new CallFailure(
                UNAVAILABLE,
                "The model " + model.name() + " could not be had. Tried: "
                        + String.join("; ", tried)
                        + ". Connect to the internet and run \"chat models fetch " + model.name()
                        + "\", or put the file (" + model.bytes() + " bytes) yourself at " + cacheFile + ".");
    }

    static CallFailure wrongSize(Path file, CatalogueModel model, long found) {
        return damaged(file, model, "It has " + found + " bytes instead of " + model.bytes() + ".");
    }

    static CallFailure wrongHash(Path file, CatalogueModel model, ContentHash found) {
        return damaged(file, model, "Its SHA-256 is " + found + " instead of " + model.sha256() + ".");
    }

    private static CallFailure damaged(Path file, CatalogueModel model, String finding) {
        return new CallFailure(
                DAMAGED,
                "The model file " + file + " is not the model " + model.name() + ", or is damaged. " + finding
                        + " Delete it and run \"chat models fetch " + model.name()
                        + "\", or name another file or model.");
    }

    static CallFailure missing(Path file) {
        return new CallFailure(
                DAMAGED,
                "The model file " + file + " is not there. Name another file, or leave the setting empty to have the"
                        + " model fetched.");
    }

    public static CallFailure unreadable(Path file, Exception cause) {
        return new CallFailure(
                DAMAGED,
                "The model file " + file + " cannot be read as a Whisper model in ggml format: " + cause.getMessage()
                        + " Check the file and its permissions, or choose a model of the catalogue.",
                cause);
    }

    static CallFailure cacheNotWritable(Path folder, IOException cause) {
        return new CallFailure(
                CACHE,
                "The folder for models, " + folder + ", cannot be written (" + Reason.of(cause)
                        + "). Free space or allow writing there, or name another folder in the environment variable"
                        + " CHAT_CACHE.",
                cause);
    }
}
