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
    void the_smallest_model_is_the_default() {
        assertThat(shipped.defaultModel().name()).isEqualTo("tiny-q5_1");
        assertThat(shipped.models())
                .allMatch(m -> m.bytes() >= shipped.defaultModel().bytes());
    }

    @Test
    void every_shipped_model_can_be_had_from_npm_and_by_https_under_its_own_name() {
        assertThat(shipped.models()).allSatisfy(m -> {
            assertThat(m.description()).isNotBlank();
            assertThat(m.npm().orElseThrow().path()).startsWith("package/").endsWith(".bin");
            assertThat(m.https().orElseThrow()).hasScheme("https");
            assertThat(m.https().orElseThrow().getPath()).endsWith("/" + m.fileName());
        });
    }

    @Test
    void no_two_shipped_models_are_the_same_file() {
        assertThat(shipped.models().stream().map(CatalogueModel::sha256)).doesNotHaveDuplicates();
    }

    @Test
    void a_model_without_a_hash_is_refused() {
        assertThatThrownBy(() -> read("[{'name':'x','description':'d','bytes':5}]"))
                .hasMessageContaining("has no sha256");
    }

    @Test
    void a_name_that_could_leave_the_folder_is_refused() {
        assertThatThrownBy(() -> read("[{'name':'../x','description':'d','bytes':5,'sha256':'" + HASH + "'}]"))
                .hasMessageContaining("is no model name");
    }

    @Test
    void a_package_name_that_is_an_option_is_refused() {
        assertThatThrownBy(() -> new CatalogueModel.NpmFile("--global", "1.0.0", "package/x"))
                .hasMessageContaining("is no npm package");
    }

    @Test
    void two_models_of_one_name_are_refused() {
        String model = "{'name':'x','description':'d','bytes':5,'sha256':'" + HASH + "'}";
        assertThatThrownBy(() -> read("[" + model + "," + model + "]")).hasMessageContaining("same name");
    }

    private static ModelCatalogue read(String json) throws IOException {
        byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ModelCatalogue.read(new ByteArrayInputStream(text));
    }
}
