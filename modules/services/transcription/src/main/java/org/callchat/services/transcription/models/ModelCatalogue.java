// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callchat.api.model.ContentHash;

/** The models that can be had, the default first. What is known of them is data: {@code models.json}. */
public record ModelCatalogue(List<CatalogueModel> models) {

    public ModelCatalogue {
        models = List.copyOf(models);
        if (models.isEmpty() || models.get(0).kind() != CatalogueModel.Kind.WHISPER) {
            throw new IllegalArgumentException("a catalogue begins with the default Whisper model");
        }
        if (models.stream().map(CatalogueModel::name).distinct().count() < models.size()) {
            throw new IllegalArgumentException("two models have the same name");
        }
    }

    /** The catalogue of the product. */
    public static ModelCatalogue shipped() {
        try (InputStream json =
                ModelCatalogue.class.getResourceAsStream("/org/callchat/services/transcription/models.json")) {
            if (json == null) {
                throw new IllegalStateException("models.json is missing from the transcription module");
            }
            return read(json);
        } catch (IOException e) {
            throw new IllegalStateException("models.json of the transcription module cannot be read", e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @throws IllegalArgumentException when an entry is not complete
     */
    static ModelCatalogue read(InputStream json) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        return new ModelCatalogue(StreamSupport.stream(root.spliterator(), false)
                .map(ModelCatalogue::model)
                .toList());
    }

    public CatalogueModel defaultModel() {
        return models.get(0);
    }

    /** The names of the Whisper models. */
    public List<String> names() {
        return of(CatalogueModel.Kind.WHISPER).map(CatalogueModel::name).toList();
    }

    /** The model that tells whether somebody speaks. */
    public Optional<CatalogueModel> voiceActivity() {
        return of(CatalogueModel.Kind.VOICE_ACTIVITY).findFirst();
    }

    private Stream<CatalogueModel> of(CatalogueModel.Kind kind) {
        return models.stream().filter(m -> m.kind() == kind);
    }

    /** A model of any kind. */
    public Optional<CatalogueModel> find(String name) {
        return models.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    private static CatalogueModel model(JsonNode entry) {
        JsonNode sources = entry.path("sources");
        return new CatalogueModel(
                text(entry, "name"),
                kind(entry),
                text(entry, "description"),
                entry.path("bytes").asLong(),
                new ContentHash(text(entry, "sha256")),
                Optional.of(sources.path("npm")).filter(JsonNode::isObject).map(ModelCatalogue::npm),
                Optional.of(sources.path("https")).filter(JsonNode::isTextual).map(u -> URI.create(u.asText())));
    }

    private static CatalogueModel.Kind kind(JsonNode entry) {
        return switch (text(entry, "kind")) {
            case "whisper" -> CatalogueModel.Kind.WHISPER;
            case "voice activity" -> CatalogueModel.Kind.VOICE_ACTIVITY;
            default -> throw new IllegalArgumentException("a model of the catalogue is of no known kind: " + entry);
        };
    }

    private static CatalogueModel.NpmFile npm(JsonNode entry) {
        return new CatalogueModel.NpmFile(text(entry, "package"), text(entry, "version"), text(entry, "path"));
    }

    private static String text(JsonNode entry, String field) {
        String value = entry.path(field).asText();
        if (value.isBlank()) {
            throw new IllegalArgumentException("a model of the catalogue has no " + field + ": " + entry);
        }
        return value;
    }
}
