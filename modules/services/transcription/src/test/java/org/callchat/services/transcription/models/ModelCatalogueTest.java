// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelCatalogueTest {
    private static final String HASH = "0".repeat(64);

    private final ModelCatalogue shipped = ModelCatalogue.shipped();

    @Test
    void the_smallest_whisper_model_is_the_default() {
        assertThat(shipped.defaultModel().name()).isEqualTo("tiny-q5_1");
        assertThat(shipped.models().stream().filter(m -> m.kind() == CatalogueModel.Kind.WHISPER))
                .allMatch(m -> m.bytes() >= shipped.defaultModel().bytes());
    }

    @Test
    void every_shipped_model_can_be_had_from_npm_and_by_https_under_its_own_name() {
        assertThat(shipped.models()).allSatisfy(m -> {
            assertThat(m.description()).isNotBlank();
            assertThat(m.npm().orElseThrow().path()).startsWith("package/");
            assertThat(m.https().orElseThrow()).hasScheme("https");
        });
        assertThat(shipped.models().stream().filter(m -> m.kind() == CatalogueModel.Kind.WHISPER))
                .allMatch(m -> m.https().orElseThrow().getPath().endsWith("/" + m.fileName()));
    }

    @Test
    void the_voice_activity_model_is_there_and_is_no_whisper_model_to_choose() {
        CatalogueModel silero = shipped.voiceActivity().orElseThrow();

        assertThat(silero.fileName()).isEqualTo("silero-v6.onnx");
        assertThat(shipped.find(silero.name())).contains(silero);
        assertThat(shipped.names()).doesNotContain(silero.name());
    }

    @Test
    void a_model_of_no_known_kind_is_refused() {
        assertThatThrownBy(() -> read("[{'name':'x','kind':'diary','description':'d','bytes':5}]"))
                .hasMessageContaining("of no known kind");
    }

    @Test
    void no_two_shipped_models_are_the_same_file() {
        assertThat(shipped.models().stream().map(CatalogueModel::sha256)).doesNotHaveDuplicates();
    }

    @Test
    void a_model_without_a_hash_is_refused() {
        assertThatThrownBy(() -> read("[{'name':'x','kind':'whisper','description':'d','bytes':5}]"))
                .hasMessageContaining("has no sha256");
    }

    @Test
    void a_name_that_could_leave_the_folder_is_refused() {
        assertThatThrownBy(() ->
                        read("[{'name':'../x','kind':'whisper','description':'d','bytes':5,'sha256':'" + HASH + "'}]"))
                .hasMessageContaining("is no model name");
    }

    @Test
    void a_package_name_that_is_an_option_is_refused() {
        assertThatThrownBy(() -> new CatalogueModel.NpmFile("--global", "1.0.0", "package/x"))
                .hasMessageContaining("is no npm package");
    }

    @Test
    void two_models_of_one_name_are_refused() {
        String model = "{'name':'x','kind':'whisper','description':'d','bytes':5,'sha256':'" + HASH + "'}";
        assertThatThrownBy(() -> read("[" + model + "," + model + "]")).hasMessageContaining("same name");
    }

    private static ModelCatalogue read(String json) throws IOException {
        byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ModelCatalogue.read(new ByteArrayInputStream(text));
    }
}
