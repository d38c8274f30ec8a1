// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorPageTest {
    private static final Path PAGE = Path.of("..", "..", "..", "help", "errors.md");

    @Test
    void the_page_of_the_guide_says_what_the_catalogue_says() throws IOException {
        String page = ErrorPage.of(Chat.errors());
        if (Boolean.getBoolean("chat.help.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("help/errors.md is not what the catalogue says. Write it anew: ./mvnw -pl modules/engine/pipeline"
                        + " -Dtest=ErrorPageTest -Dchat.help.write=true test")
                .isEqualToNormalizingNewlines(page);
    }

    @Test
    void every_code_has_its_place() {
        String page = ErrorPage.of(Chat.errors());

        assertThat(Chat.errors().entries())
                .allSatisfy(entry -> assertThat(page)
                        .contains("### " + entry.code() + "\n")
                        .contains(entry.title())
                        .contains(entry.consequence()));
    }
}
