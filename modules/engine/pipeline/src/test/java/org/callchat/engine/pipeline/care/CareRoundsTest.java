// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareRoundsTest {
    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private final List<String> done = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Logger logger = Logger.getLogger(CareRounds.class.getName());
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(ear);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(ear);
        logger.setUseParentHandlers(true);
    }

    @Test
    void a_task_is_done_when_its_time_has_passed_and_remembers_that_over_a_restart() {
        CareRounds rounds = rounds(task("backup", 24, true));
        rounds.round();
        clock.pass(Duration.ofHours(23));
        rounds.round();
        assertThat(done).containsExactly("backup");

        CareRounds later = rounds(task("backup", 24, true));
        later.round();
        assertThat(done).hasSize(1);
        clock.pass(Duration.ofHours(1));
        later.round();
        assertThat(done).hasSize(2);
        assertThat(diary().all().get("backup").words()).isEqualTo("done 2");
    }

    @Test
    void a_task_that_never_runs_by_itself_or_may_not_now_waits() {
        CareRounds rounds = rounds(task("never", 0, true), task("not now", 1, false));

        rounds.round();

        assertThat(done).isEmpty();
        assertThat(diary().all()).isEmpty();
    }

    @Test
    void a_failure_is_said_once_and_the_other_tasks_go_on() {
        List<RuntimeException> troubles = new ArrayList<>(List.of(full(), full(), new IllegalStateException("odd")));
        CareRounds.Task failing =
                new CareRounds.Task("backup", () -> Optional.of(Duration.ofHours(1)), () -> true, progress -> {
                    throw troubles.remove(0);
                });
        CareRounds rounds = rounds(failing, task("clean", 1, true));

        for (int i = 0; i < 3; i++) {
            rounds.round();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(done).hasSize(3);
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).isEqualTo("SYS_RES_BACKUP: The disk is full.");
        assertThat(warnings.get(1)).startsWith("SYS_UNK_CARE");
        assertThat(diary().all().get("backup").good()).isFalse();
    }

    private static CallFailure full() {
        return new CallFailure(new FailureCode("SYS_RES_BACKUP"), "The disk is full.");
    }

    private CareRounds.Task task(String name, int hours, boolean may) {
        return new CareRounds.Task(
                name,
                () -> Optional.of(Duration.ofHours(hours)).filter(time -> !time.isZero()),
                () -> may,
                progress -> {
                    done.add(name);
                    return "done " + done.size();
                });
    }

    private CareRounds rounds(CareRounds.Task... tasks) {
        return new CareRounds(List.of(tasks), diary(), clock);
    }

    private CareDiary diary() {
        return new CareDiary(folder.resolve("care.json"));
    }
}
