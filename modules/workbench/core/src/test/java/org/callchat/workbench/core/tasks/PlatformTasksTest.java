// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.callchat.workbench.core.BackgroundTasks.Running;
import org.junit.jupiter.api.Test;

class PlatformTasksTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final PlatformTasks tasks = new PlatformTasks(background::add, ui::add);
    private final List<Object> results = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void work_is_done_in_the_background_and_its_result_comes_on_the_event_thread() {
        tasks.runQuietly(progress -> "done", results::add, failures::add);

        background.remove().run();
        assertThat(results).isEmpty();
        ui.remove().run();

        assertThat(results).containsExactly("done");
    }

    @Test
    void a_failure_is_handed_over() {
        tasks.runQuietly(
                progress -> {
                    throw new IOException("gone");
                },
                results::add,
                failures::add);

        work();

        assertThat(failures).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void a_result_that_comes_after_cancelling_is_dropped() {
        Running running = tasks.runQuietly(progress -> "late", results::add, failures::add);
        background.remove().run();

        running.cancel();
        work();

        assertThat(results).isEmpty();
    }

    @Test
    void work_cancelled_before_it_began_is_not_done() {
        List<String> done = new ArrayList<>();
        Running running = tasks.runQuietly(progress -> done.add("x"), results::add, failures::add);

        running.cancel();
        work();

        assertThat(done).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void work_that_gives_up_when_cancelled_is_no_failure() {
        tasks.runQuietly(
                progress -> {
                    throw new CancellationException();
                },
                results::add,
                failures::add);

        work();

        assertThat(failures).isEmpty();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
    }
}
