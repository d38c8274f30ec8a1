// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.tasks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ShownProgressTest {
    @Test
    void work_that_begins_again_at_nothing_does_not_turn_the_bar_back() {
        ShownProgress progress = new ShownProgress("Writing");
        progress.start();

        assertThatCode(() -> {
                    progress.at(1);
                    progress.at(0.1);
                    progress.at(7);
                })
                .doesNotThrowAnyException();
        progress.finish();
    }
}
