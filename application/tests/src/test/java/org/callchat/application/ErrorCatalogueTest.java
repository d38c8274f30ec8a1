// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.engine.pipeline.Chat;
import org.callchat.engine.pipeline.Extensions;
import org.callchat.engine.pipeline.Remedy;
import org.junit.jupiter.api.Test;

class ErrorCatalogueTest {
    private static final Path MODULES =
            Path.of("..", "..", "modules").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile(
            "\\b(API|DL|DEC|TR|AN|DB|GUI|SYS|RP)_(CONN|PERM|DATA|FMT|TIME|RES|VAL|STATE|UNK)_[A-Z0-9]+(_[A-Z0-9]+)*\\b");

    @Test
    void every_code_in_use_is_in_the_catalogue() throws IOException {
        Set<String> used = used();
        assertThat(used).hasSizeGreaterThan(40).contains("TR_RES_WORKER_DIED", "DEC_DATA_NO_SOUND");
        assertThat(used)
                .allSatisfy(code -> assertThat(Chat.errors().find(new FailureCode(code)))
                        .as(code)
                        .isPresent());
    }

    @Test
    void every_code_of_the_catalogue_is_in_use() throws IOException {
        Set<String> used = used();
        assertThat(Chat.errors().entries())
                .allSatisfy(entry -> assertThat(used).contains(entry.code().value()));
    }

    /** Codes are looked for in classes; a module that is not on the class path here would have none. */
    @Test
    void every_module_is_looked_through() throws IOException {
        Set<String> packages = classes().stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        try (Stream<Path> poms = Files.find(MODULES, 3, (file, is) -> file.endsWith("pom.xml"))) {
            assertThat(poms.map(pom -> MODULES.relativize(
                                    pom.toAbsolutePath().normalize().getParent()))
                            .map(module -> "org.callchat." + module.toString().replace(File.separatorChar, '.')))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(module -> assertThat(packages).anyMatch(p -> p.startsWith(module)));
        }
    }

    @Test
    void options_that_an_entry_leads_to_are_declared_and_each_has_a_variable_of_its_own() {
        List<String> declared = Chat.parameters(Extensions.onClassPath()).stream()
                .map(Parameter::id)
                .toList();
        assertThat(Chat.errors().entries().stream()
                        .flatMap(e -> e.remedy().stream())
                        .filter(r -> r.kind() == Remedy.Kind.OPEN_OPTIONS)
                        .map(Remedy::subject))
                .isNotEmpty()
                .isSubsetOf(declared);
        assertThat(declared.stream().map(id -> id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_entry_says_what_helps() {
        assertThat(Chat.errors().entries()).allSatisfy(entry -> {
            assertThat(entry.title()).isNotBlank();
            assertThat(entry.advice()).as(entry.code().value()).isNotEmpty();
            assertThat(entry.severity()).isIn("info", "low", "medium", "high", "critical");
        });
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (JavaClass type : classes()) {
            codesIn(type, used);
        }
        return used;
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.callchat");
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
