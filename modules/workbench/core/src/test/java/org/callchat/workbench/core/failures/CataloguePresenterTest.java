// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import org.callchat.workbench.core.Explanation;
import org.junit.jupiter.api.Test;

class CataloguePresenterTest {
    private static final FailureCode IN_USE = new FailureCode("DB_STATE_IN_USE");

    private final CataloguePresenter presenter = new CataloguePresenter(code -> Optional.of(code)
            .filter(IN_USE::equals)
            .map(known -> new Entry(known, "Workspace in use", "medium", false, List.of("Close the other one."))));

    @Test
    void a_known_failure_has_title_message_code_and_advice() {
        Explanation said = presenter.explain(new CallFailure(IN_USE, "Process 7 has the workspace."));

        assertThat(said)
                .isEqualTo(new Explanation(
                        "Workspace in use",
                        "Process 7 has the workspace.",
                        Optional.of("What was recorded before is kept; what was just being recorded is not."),
                        Optional.of("DB_STATE_IN_USE"),
                        List.of("Close the other one.")));
    }

    @Test
    void a_failure_that_came_through_a_future_is_the_same_failure() {
        Explanation said = presenter.explain(new CompletionException(new CallFailure(IN_USE, "Taken.")));

        assertThat(said.message()).isEqualTo("Taken.");
    }

    @Test
    void a_code_the_catalogue_lacks_still_has_its_message() {
        Explanation said = presenter.explain(new CallFailure(new FailureCode("DL_CONN_LOST"), "Lost."));

        assertThat(said.message()).isEqualTo("Lost.");
        assertThat(said.code()).contains("DL_CONN_LOST");
        assertThat(said.advice()).isEmpty();
    }

    @Test
    void a_fault_of_ours_shows_nothing_technical() {
        Explanation said = presenter.explain(new NullPointerException("Cannot invoke \"X.y()\""));

        assertThat(said.code()).contains("GUI_UNK_FAULT");
        assertThat(said.title() + said.message() + said.advice()).doesNotContain("NullPointer", "invoke");
        assertThat(said.advice()).isNotEmpty();
    }
}
