// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The rules that keep the house in shape. Each has a planted violation in {@code planted}, which must be caught. */
final class HouseRules {
    private static final String HOUSE = "org.callchat..";

    static final ArchRule API_STANDS_ON_JAVA_ALONE = classes()
            .that()
            .resideInAPackage("org.callchat.api..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.callchat.api..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.io..",
                    "java.nio..",
                    "java.security..",
                    "java.text..",
                    "org.jspecify.annotations.."))
            .because("everything stands on the API, so that it may carry nothing with it");

    static final ArchRule AUDIO_USES_THE_API_ONLY = floor("engine.audio", "api");
    static final ArchRule STORE_USES_THE_API_ONLY = floor("engine.store", "api");
    static final ArchRule QUEUE_USES_API_AND_STORE = floor("engine.queue", "api", "engine.store");
    static final ArchRule PIPELINE_USES_THE_ENGINE = floor("engine.pipeline", "api", "engine");
    static final ArchRule CHARTS_USE_THE_API_ONLY = floor("workbench.charts", "api");
    static final ArchRule CORE_USES_API_AND_ENGINE = floor("workbench.core", "api", "engine");
    static final ArchRule COMMAND_LINE_USES_THE_PIPELINE = floor("cli", "api", "engine.pipeline");

    static final ArchRule SERVICES_USE_THE_API_ONLY = SlicesRuleDefinition.slices()
            .matching("org.callchat.services.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a service uses exactly what a plug-in author gets");

    static final ArchRule SERVICES_KNOW_NO_ENGINE = floor("services", "api");

    static final ArchRule NOBODY_IMPORTS_A_SERVICE = noClasses()
            .that(resideInAPackage(HOUSE).and(not(resideInAPackage("org.callchat.services.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.callchat.services..")
            .because("providers are found at run time, so that each can be replaced");

    static final ArchRule WINDOW_FAMILIES_STAND_APART = SlicesRuleDefinition.slices()
            .matching("org.callchat.workbench.(queue|callview|filters|insights)..")
            .should()
            .notDependOnEachOther()
            .because("one window family must be able to go without the others");

    static final ArchRule THE_STORE_IS_THE_ENGINES = noClasses()
            .that()
            .resideOutsideOfPackages("org.callchat.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.callchat.engine.store..")
            .because("only the engine writes to the store; everybody else talks to the CallDesk");

    static final ArchRule ONLY_THE_WORKBENCH_KNOWS_A_TOOLKIT = noClasses()
            .that(resideInAPackage(HOUSE).and(not(resideInAPackage("org.callchat.workbench.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "org.openide..", "org.netbeans..")
            .because("the engine runs without a display");

    static final ArchRule ONLY_EXPORTERS_DRAW_WITHOUT_A_WINDOW = noClasses()
            .that(resideInAPackage(HOUSE)
                    .and(not(resideInAnyPackage("org.callchat.workbench..", "org.callchat.services.exporters.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.awt..")
            .because("drawing belongs to windows and reports");

    static final ArchRule VIEW_MODELS_KNOW_NO_TOOLKIT = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "java.awt..", "org.openide..", "org.netbeans..")
            .because("a view model decides and is tested without a display");

    static final ArchRule NATIVE_CODE_STAYS_WITH_TRANSCRIPTION = noClasses()
            .that()
            .resideOutsideOfPackage("org.callchat.services.transcription..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.givimad..", "org.bytedeco..")
            .because("native code runs in child processes only");

    private HouseRules() {}

    /** A module uses itself, the named ones, and no other of ours. */
    private static ArchRule floor(String module, String... may) {
        String[] allowed = new String[may.length + 1];
        allowed[0] = "org.callchat." + module + "..";
        for (int i = 0; i < may.length; i++) {
            allowed[i + 1] = "org.callchat." + may[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("org.callchat." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE).and(not(resideInAnyPackage(allowed))))
                .because("arrows only go down: " + module + " stands on " + String.join(", ", may));
    }
}
