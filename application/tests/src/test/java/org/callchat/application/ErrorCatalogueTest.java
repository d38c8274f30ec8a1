// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.callchat.api.model.FailureCode;
import org.callchat.engine.pipeline.Chat;
import org.junit.jupiter.api.Test;

class ErrorCatalogueTest {
    private static final Pattern CODE = Pattern.compile(
            "\\b(API|DL|DEC|TR|AN|DB|GUI|SYS|RP)_(CONN|PERM|DATA|FMT|TIME|RES|VAL|STATE|UNK)_[A-Z0-9]+(_[A-Z0-9]+)*\\b");

    @Test
    void every_code_in_use_is_in_the_catalogue() throws IOException {
        Set<String> used = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.callchat")) {
            codesIn(type, used);
        }
        assertThat(used).hasSizeGreaterThan(40).contains("TR_RES_WORKER_DIED", "DEC_DATA_NO_SOUND");
        assertThat(used)
                .allSatisfy(code -> assertThat(Chat.errors().find(new FailureCode(code)))
                        .as(code)
                        .isPresent());
    }

    @Test
    void every_entry_says_what_helps() {
        assertThat(Chat.errors().entries()).allSatisfy(entry -> {
            assertThat(entry.title()).isNotBlank();
            assertThat(entry.advice()).as(entry.code().value()).isNotEmpty();
            assertThat(entry.severity()).isIn("info", "low", "medium", "high", "critical");
        });
    }

    /** A code is a constant in the class file, which holds it as plain characters. */
    private static void codesIn(JavaClass type, Set<String> codes) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = ErrorCatalogueTest.class.getResourceAsStream(file)) {
            String bytes = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            CODE.matcher(bytes).results().map(MatchResult::group).forEach(codes::add);
        }
    }
}
