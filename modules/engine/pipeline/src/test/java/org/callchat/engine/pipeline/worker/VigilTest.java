// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.callchat.engine.pipeline.worker.Vigil.Verdict;
import org.junit.jupiter.api.Test;

class VigilTest {
    private final AtomicLong now = new AtomicLong();
    private final Vigil vigil = new Vigil(
            new WorkerLimits(
                    Duration.ofSeconds(300),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(1),
                    WorkerLimits.Memory.UNLIMITED),
            now::get);

    @Test
    void who_gets_on_is_well_however_long_it_takes() {
        for (int minute = 0; minute < 60; minute++) {
            pass(60, true);
            vigil.gotOn();
        }
        assertThat(vigil.look()).isEqualTo(Verdict.WELL);
    }

    @Test
    void who_gives_signs_of_life_only_hangs() {
        assertThat(pass(299, true)).isEqualTo(Verdict.WELL);
        assertThat(pass(3, true)).isEqualTo(Verdict.HUNG);
    }

    @Test
    void who_gives_no_sign_of_life_is_silent_long_before() {
        assertThat(pass(14, false)).isEqualTo(Verdict.WELL);
        assertThat(pass(3, false)).isEqualTo(Verdict.SILENT);
    }

    @Test
    void a_watcher_that_was_asleep_blames_nobody() {
        now.addAndGet(Duration.ofHours(8).toNanos());

        assertThat(vigil.look()).isEqualTo(Verdict.WELL);
        assertThat(pass(14, false)).isEqualTo(Verdict.WELL);
    }

    private Verdict pass(int seconds, boolean alive) {
        Verdict verdict = Verdict.WELL;
        for (int s = 0; s < seconds; s++) {
            now.addAndGet(1_000_000_000L);
            if (alive) {
                vigil.alive();
            }
            verdict = vigil.look();
        }
        return verdict;
    }
}
