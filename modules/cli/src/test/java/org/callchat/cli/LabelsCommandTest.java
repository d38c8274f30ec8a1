// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.engine.pipeline.review.Agreement;
import org.callchat.engine.pipeline.review.CohensKappa;
import org.callchat.engine.pipeline.review.LabelImport;
import org.callchat.engine.pipeline.review.ReviewDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsCommandTest {
    @TempDir
    Path folder;

    private final List<List<Object>> asked = new ArrayList<>();
    private List<Agreement> agreements = List.of();
    private CommandLineFixture chat;

    @BeforeEach
    void a_desk_that_keeps_reviews() {
        chat = new CommandLineFixture(folder);
        chat.engine.desk.reviews = Optional.of((ReviewDesk) Proxy.newProxyInstance(
                ReviewDesk.class.getClassLoader(), new Class<?>[] {ReviewDesk.class}, (proxy, method, arguments) -> {
                    if (arguments != null) {
                        asked.add(List.of(arguments));
                    }
                    return switch (method.getName()) {
                        case "labelFormats" -> List.of();
                        case "exportLabels" -> null;
                        case "importLabels" -> new LabelImport(List.of(), List.of(), 4, 2);
                        case "agreements" -> agreements;
                        default -> throw new AssertionError(method);
                    };
                }));
    }

    @Test
    void labels_of_a_call_are_written_where_it_says() {
        assertThat(chat.run(
                        "labels",
                        "export",
                        "N-1",
                        "--format",
                        "eaf",
                        "--reviewer",
                        "ada",
                        "--out",
                        folder.resolve("x")))
                .isZero();

        assertThat(asked).containsExactly(List.of(new OrderId("N-1"), "eaf", "ada", folder.resolve("x")));
        assertThat(chat.out()).contains(folder.resolve("x").toString());
    }

    @Test
    void what_came_of_an_import_is_told_even_when_nothing_was_kept() {
        assertThat(chat.run("labels", "import", "N-1", "l.txt", "--reviewer", "bob", "--dry-run"))
                .isZero();

        assertThat(asked).containsExactly(List.of(new OrderId("N-1"), Optional.empty(), "bob", Path.of("l.txt"), true));
        assertThat(chat.out())
                .contains("0 silences judged, 0 added, 4 unchanged, as said by bob; nothing was kept")
                .contains("2 lines of speech were left alone.");
    }

    @Test
    void what_is_no_order_is_wrong_usage() {
        assertThat(chat.run("labels", "export", "../x")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("labels", "import", "N-1", "l.txt", "--reviewer", " "))
                .isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("labels")).isEqualTo(ExitCode.USAGE);
        assertThat(asked).isEmpty();
    }

    @Test
    void agreement_is_told_with_its_kappa_where_that_is_measured() {
        assertThat(chat.run("agreement")).isZero();
        assertThat(chat.out()).contains("No silence was judged by two reviewers yet.");

        agreements = List.of(
                new Agreement(List.of("ada", "bob"), new CohensKappa(50, 0.7, 0.5), List.of()),
                new Agreement(List.of("ada", "cyd"), new CohensKappa(2, 1, 1), List.of()));
        assertThat(chat.run("agreement", "--batch", "october")).isZero();
        assertThat(chat.out())
                .contains("ada, bob")
                .contains("0.40")
                .contains("70 %")
                .contains("ada, cyd");
    }
}
