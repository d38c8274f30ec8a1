// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStores;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class ReanalysisTest {
    private static final String KEY = "pretend-1";
    private static final int CALLS = 12;

    @TempDir
    Path folder;

    private Workspace workspace;
    private CallStore store;

    @BeforeEach
    void completed_calls() throws Exception {
        workspace = Workspaces.open(folder.resolve("workspace"), "a test");
        store = CallStores.derby(workspace);
        new StoredCalls(store, workspace.cache(), KEY, Duration.ofSeconds(20)).add(CALLS);
    }

    @AfterEach
    void close() {
        store.close();
        workspace.close();
    }

    @Test
    void every_completed_call_has_the_findings_of_the_new_settings() {
        Reanalysis.Outcome outcome = reanalysis(KEY).run(Optional.empty(), 2, Progress.NONE);

        assertThat(outcome).isEqualTo(new Reanalysis.Outcome(CALLS, List.of(), true));
        for (int i = 0; i < CALLS; i++) {
            var analysis = store.analysis(StoredCalls.call(i).order()).orElseThrow();
            assertThat(analysis.findings().measures()).containsExactly(Measure.of("spans_of_speech", 4));
            assertThat(analysis.timings().steps()).containsOnlyKeys("analyze");
            assertThat(analysis.transcript()).isPresent();
        }
    }

    @Test
    void another_batch_is_left_alone() {
        assertThat(reanalysis(KEY).run(Optional.of("another"), 2, Progress.NONE).analyzed())
                .isZero();
        assertThat(reanalysis(KEY).run(Optional.of("stored"), 2, Progress.NONE).analyzed())
                .isEqualTo(CALLS);
    }

    @Test
    void a_call_that_something_is_missing_of_is_named_and_keeps_its_result() throws Exception {
        Files.delete(SoundStage.scanFile(workspace.cache(), StoredCalls.hash(5)));

        Reanalysis.Outcome outcome = reanalysis(KEY).run(Optional.empty(), 2, Progress.NONE);

        assertThat(outcome.analyzed()).isEqualTo(CALLS - 1);
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.left()).singleElement().satisfies(left -> {
            assertThat(left.order()).isEqualTo(StoredCalls.call(5).order());
            assertThat(left.reason()).contains("levels");
        });
        assertThat(store.analysis(StoredCalls.call(5).order()).orElseThrow().findings())
                .isEqualTo(Findings.NONE);
    }

    @Test
    void voices_heard_with_other_settings_do_not_count() {
        Reanalysis.Outcome outcome = reanalysis("pretend-2").run(Optional.empty(), 2, Progress.NONE);

        assertThat(outcome.analyzed()).isZero();
        assertThat(outcome.left())
                .hasSize(CALLS)
                .allSatisfy(left -> assertThat(left.reason()).contains("voices"));
    }

    @Test
    void when_it_is_cancelled_each_call_has_its_old_result_or_its_new_one() {
        AtomicInteger seen = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void at(double fraction) {
                seen.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return seen.get() >= 4;
            }
        };

        Reanalysis.Outcome outcome = reanalysis(KEY).run(Optional.empty(), 1, impatient);

        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.analyzed()).isEqualTo(4);
    }

    /** Fills a workspace for measuring {@code chat reanalyze}: -Dchat.stored=FOLDER -Dchat.calls=5000. */
    @Test
    @EnabledIfSystemProperty(named = "chat.stored", matches = ".+", disabledReason = "fills a workspace for measuring")
    void a_workspace_to_measure_with() throws Exception {
        try (Workspace large = Workspaces.open(Path.of(System.getProperty("chat.stored", "")), "a measurement");
                CallStore calls = CallStores.derby(large)) {
            String key = "whisper-" + Settings.DEFAULTS.fingerprint(List.of());
            new StoredCalls(calls, large.cache(), key, Duration.ofMinutes(3))
                    .add(Integer.getInteger("chat.calls", 5000));
            assertThat(calls.analysis(StoredCalls.call(0).order())).isPresent();
        }
    }

    private Reanalysis reanalysis(String key) {
        AnalysisStage analysis = new AnalysisStage(List.of(new SpansOfSpeech()), Settings.DEFAULTS, Clock.systemUTC());
        return new Reanalysis(store, workspace.cache(), Optional.of(key), analysis, Clock.systemUTC());
    }

    private record SpansOfSpeech() implements CallAnalyzer {
        @Override
        public String id() {
            return "spans";
        }

        @Override
        public String label() {
            return "Spans of speech";
        }

        @Override
        public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
            int spans =
                    call.speech().channel(0).size() + call.speech().channel(1).size();
            return new Findings(List.of(), List.of(), List.of(Measure.of("spans_of_speech", spans)));
        }
    }
}
