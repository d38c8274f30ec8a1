// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/application/tests/"))
            .importPackages("org.callchat");
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(location -> location.contains("planted"))
            .importPackages("org.callchat");

    static List<String> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(f -> f.getType() == ArchRule.class)
                .map(Field::getName)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(String rule) {
        named(rule).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_violation_is_caught_of(String rule) {
        assertThatThrownBy(() -> named(rule).check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted");
    }

    @org.junit.jupiter.api.Test
    void every_module_of_the_house_is_looked_at() {
        List<String> modules = Stream.of(
                        "api",
                        "engine.audio",
                        "engine.store",
                        "engine.queue",
                        "engine.pipeline",
                        "services.sources",
                        "services.transcription",
                        "services.silence",
                        "services.conversation",
                        "services.exporters",
                        "workbench.charts",
                        "workbench.core",
                        "workbench.queue",
                        "workbench.callview",
                        "cli")
                .map(m -> "org.callchat." + m.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(modules)
                .allSatisfy(module -> assertThat(
                                HOUSE.stream().anyMatch(c -> c.getPackageName().startsWith(module)))
                        .as(module)
                        .isTrue());
    }

    private static ArchRule named(String rule) {
        try {
            return (ArchRule) HouseRules.class.getDeclaredField(rule).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
