// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Measure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Transcript;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk.ImportRequest;
import org.callchat.engine.pipeline.CallDesk.ImportResult;
import org.callchat.engine.pipeline.failures.Facet;
import org.callchat.engine.pipeline.failures.FailureReport;
import org.callchat.engine.pipeline.worker.PretendTranscriber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCallDeskTest {
    private static final OrderId FIRST = new OrderId("first");

    @TempDir
    Path folder;

    private Path calls;
    private Path diary;

    @BeforeEach
    void two_calls_that_are_good_and_one_that_is_not() throws IOException {
        calls = Files.createDirectory(folder.resolve("calls"));
        diary = Files.createDirectory(folder.resolve("diary"));
        Sounds.twoTones(calls.resolve("first.wav"));
        Sounds.twoTones(calls.resolve("second.wav"));
        Files.writeString(calls.resolve("third.wav"), "this is no sound at all, whatever its name says");
    }

    @Test
    void what_a_source_lists_becomes_orders_and_nothing_is_lost_on_the_way() {
        try (CallDesk desk = desk()) {
            ImportResult result = importCalls(desk, Optional.of(Set.of(FIRST, new OrderId("nowhere"))));

            assertThat(result.added()).containsExactly(FIRST);
            assertThat(result.unknown()).containsExactly(new OrderId("nowhere"));
            assertThat(result.refused()).hasSize(1);
            assertThat(importCalls(desk, Optional.empty()).alreadyThere()).containsExactly(FIRST);
        }
    }

    @Test
    void every_call_ends_completed_or_explains_itself() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "good");

            assertThat(desk.status().count(OrderState.COMPLETED)).isEqualTo(2);
            assertThat(desk.order(new OrderId("third")).orElseThrow().state()).isEqualTo(OrderState.DEAD);
            assertThat(desk.failures(new OrderId("third")).get(0).code().value())
                    .startsWith("DEC_");
            assertThat(desk.batches()).singleElement().satisfies(batch -> {
                assertThat(batch.asked().added()).isEqualTo(3);
                assertThat(batch.count(OrderState.DEAD)).isEqualTo(1);
                assertThat(batch.progress()).isEqualTo(1);
            });
            CallAnalysis analysis = desk.analysis(FIRST).orElseThrow();
            assertThat(analysis.transcript().orElseThrow().segments()).hasSize(2);
            assertThat(analysis.recording().orElseThrow().duration()).isEqualTo(Duration.ofSeconds(8));
            assertThat(analysis.findings().measures()).containsExactly(Measure.of("spans_of_speech", 2));
        }
    }

    @Test
    void a_worker_that_dies_costs_one_attempt_of_one_call() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "dies once");

            assertThat(desk.status().count(OrderState.COMPLETED)).isEqualTo(2);
            List<Failure> deaths = Stream.of("first", "second")
                    .flatMap(id -> desk.failures(new OrderId(id)).stream())
                    .toList();
            assertThat(deaths).extracting(f -> f.code().value()).containsExactly("TR_RES_WORKER_DIED");
        }
    }

    @Test
    void what_is_known_of_a_recording_is_not_worked_out_again() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "good");
            long transcribed = transcriptions();
            desk.retry(List.of(FIRST));
            run(desk, "good");

            assertThat(desk.order(FIRST).orElseThrow().state()).isEqualTo(OrderState.COMPLETED);
            assertThat(transcriptions()).isEqualTo(transcribed);
            assertThat(transcribed).as("two calls with the same sound").isBetween(1L, 2L);
        }
    }

    @Test
    void text_that_looks_poor_is_made_again_by_the_better_model_which_says_why() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "unsure", Settings.DEFAULTS.with("pipeline.second_look", "100"));

            Transcript.Engine engine = desk.analysis(FIRST)
                    .orElseThrow()
                    .transcript()
                    .orElseThrow()
                    .engine();
            assertThat(engine.model()).isEqualTo("better");
            assertThat(engine.chosenBecause())
                    .contains("second look: the text of usual looked poor (mean confidence 0.30)");
        }
    }

    @Test
    void without_second_looks_the_model_of_the_settings_has_the_last_word() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "unsure");

            Transcript.Engine engine = desk.analysis(FIRST)
                    .orElseThrow()
                    .transcript()
                    .orElseThrow()
                    .engine();
            assertThat(engine.model()).isEqualTo("usual");
            assertThat(engine.chosenBecause()).isEmpty();
        }
    }

    @Test
    void a_second_look_that_comes_to_nothing_loses_nothing() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "unsure, better dies", Settings.DEFAULTS.with("pipeline.second_look", "100"));

            Transcript transcript =
                    desk.analysis(FIRST).orElseThrow().transcript().orElseThrow();
            assertThat(transcript.segments()).hasSize(2);
            assertThat(transcript.engine().model()).isEqualTo("usual");
            assertThat(transcript.engine().chosenBecause())
                    .contains(
                            "the text of usual looked poor (mean confidence 0.30), but the second look came to nothing"
                                    + " (TR_RES_WORKER_DIED)");
        }
    }

    @Test
    void an_adaptive_choice_is_explained() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "good", Settings.DEFAULTS.with("pipeline.model_choice", "adaptive"));

            Transcript.Engine engine = desk.analysis(FIRST)
                    .orElseThrow()
                    .transcript()
                    .orElseThrow()
                    .engine();
            assertThat(engine.model()).isEqualTo("usual");
            assertThat(engine.chosenBecause()).contains("usual: the sound is good");
        }
    }

    @Test
    void analysers_are_told_what_voices_were_heard_and_nobody_listens_twice() throws Exception {
        try (CallDesk desk = desk(new VoicesHeard())) {
            run(desk, "good");
            long listened = notes("listened-");
            desk.retry(List.of(FIRST));
            run(desk, "good");

            CallAnalysis analysis = desk.analysis(FIRST).orElseThrow();
            assertThat(analysis.findings().measures()).containsExactly(Measure.of("pretend", 1));
            assertThat(analysis.timings().steps()).containsKeys("voice_activity", "transcribe", "analyze");
            assertThat(notes("listened-")).isEqualTo(listened).isPositive();
        }
    }

    @Test
    void with_a_transcriber_that_is_deaf_to_voices_level_decides() throws Exception {
        try (CallDesk desk = desk(new VoicesHeard(), new SpansOfSpeech())) {
            run(desk, "deaf");

            assertThat(desk.analysis(FIRST).orElseThrow().findings().measures())
                    .containsExactly(Measure.notMeasured("voices"), Measure.of("spans_of_speech", 2));
        }
    }

    @Test
    void an_analyser_that_throws_is_named_and_the_others_go_on() throws Exception {
        try (CallDesk desk = desk(new SpansOfSpeech(), new Broken())) {
            run(desk, "good");

            CallAnalysis analysis = desk.analysis(FIRST).orElseThrow();
            assertThat(analysis.findings().measures()).hasSize(1);
            assertThat(analysis.failures())
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).contains("Broken one"));
        }
    }

    @Test
    void the_sound_of_a_call_can_be_seen_and_heard_after_its_source_is_gone() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "good");
            Files.delete(calls.resolve("first.wav"));

            CallSound sound = desk.sound(FIRST, Progress.NONE);

            assertThat(sound.pcm().duration()).isEqualTo(Duration.ofSeconds(8));
            assertThat(Files.size(sound.pcm().path())).isEqualTo(8 * 16_000 * 2 * 2);
            assertThat(sound.peaks().channels()).isEqualTo(2);
            assertThat(desk.sound(FIRST, Progress.NONE).pcm()).isEqualTo(sound.pcm());
        }
    }

    @Test
    void nothing_is_left_behind_in_the_cache_but_what_was_measured() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "good");
            try (Stream<Path> cache = Files.list(desk.workspace().resolve("cache"))) {
                assertThat(cache.map(p -> p.getFileName().toString()))
                        .allMatch(name -> name.endsWith(".sound") || name.endsWith(".voices"));
            }
        }
    }

    @Test
    void what_a_killed_process_left_half_done_is_swept() throws Exception {
        try (CallDesk desk = desk()) {
            Files.createFile(desk.workspace().resolve("cache/sound-1.pcm"));
            Files.createFile(desk.workspace().resolve("recordings/fetch-1.part"));
        }
        try (CallDesk desk = desk()) {
            assertThat(desk.workspace().resolve("cache")).isEmptyDirectory();
            assertThat(desk.workspace().resolve("recordings")).isEmptyDirectory();
        }
    }

    @Test
    void a_workspace_in_use_is_refused_and_the_first_user_is_named() {
        try (CallDesk desk = desk()) {
            assertThat(desk.isRunning()).isFalse();
            assertThatThrownBy(this::desk).isInstanceOf(CallFailure.class).hasMessageContaining("the first test");
        }
    }

    @Test
    void a_setting_out_of_bounds_is_refused_and_nothing_is_kept() {
        try (CallDesk desk = desk()) {
            assertThatThrownBy(() -> desk.saveSettings(Settings.DEFAULTS.with("pipeline.attempts", "99")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pipeline.attempts");
            assertThat(desk.settings()).isEqualTo(Settings.DEFAULTS);
        }
    }

    @Test
    void an_environment_overlays_the_workspace_and_leaves_it_as_it_is() throws IOException {
        try (CallDesk desk = desk()) {
            desk.saveSettings(Settings.DEFAULTS.with("pipeline.attempts", "2").with("pipeline.backoff", "5.0"));
            Files.writeString(
                    desk.workspace().resolve("configuration/settings-night.json"), "{\"pipeline.attempts\": 9}");
        }
        Map<String, String> night = Map.of("CHAT_ENV", "night", "CHAT_PIPELINE_WORKER_HEAP", "256");
        try (CallDesk desk = desk(night, Settings.DEFAULTS.with("pipeline.transcriber", "pretend"))) {
            assertThat(desk.settings().values())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "pipeline.attempts", "9",
                            "pipeline.backoff", "5.0",
                            "pipeline.worker_heap", "256",
                            "pipeline.transcriber", "pretend"));
            assertThat(desk.keptSettings().values()).containsEntry("pipeline.attempts", "2");

            Path file = folder.resolve("ours.json");
            desk.exportSettings(file);
            desk.saveSettings(Settings.DEFAULTS);
            assertThat(desk.importSettings(file).values()).containsOnlyKeys("pipeline.attempts", "pipeline.backoff");
        }
    }

    @Test
    void no_work_begins_while_a_variable_has_a_value_that_is_refused() {
        try (CallDesk desk = desk(Map.of("CHAT_PIPELINE_ATTEMPTS", "many"), Settings.DEFAULTS)) {
            assertThatThrownBy(() -> desk.start(1))
                    .isInstanceOf(CallFailure.class)
                    .hasMessageContaining("CHAT_PIPELINE_ATTEMPTS");
            assertThat(desk.isRunning()).isFalse();
            assertThat(desk.configuration().problems()).hasSize(1);
        }
    }

    @Test
    void what_failed_is_told_with_its_cost_and_its_cause() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "dies once");

            FailureReport report = desk.failureReport(Optional.empty(), ZoneOffset.UTC);

            assertThat(report.tried()).isEqualTo(3);
            assertThat(report.codes())
                    .extracting(c -> c.code().value())
                    .containsExactlyInAnyOrder("TR_RES_WORKER_DIED", "DEC_DATA_NOT_A_RECORDING");
            assertThat(report.codes())
                    .filteredOn(c -> c.code().value().startsWith("DEC"))
                    .singleElement()
                    .satisfies(c -> {
                        assertThat(c.impact().lost()).containsExactly(new OrderId("third"));
                        assertThat(c.impact().audioLost()).contains(Duration.ofSeconds(8));
                    });
            assertThat(report.groups().get(Facet.CODEC))
                    .singleElement()
                    .satisfies(g -> assertThat(g.tried()).contains(2));
            assertThat(desk.failureReport(Optional.of("another batch"), ZoneOffset.UTC)
                            .tried())
                    .isZero();
        }
    }

    @Test
    void sound_that_is_kept_for_listening_makes_room_when_asked() throws Exception {
        try (CallDesk desk = desk()) {
            run(desk, "good");
            desk.sound(FIRST, Progress.NONE);

            assertThat(desk.freeTemporaryFiles()).isEqualTo(8 * 16_000 * 2 * 2);
            assertThat(desk.freeTemporaryFiles()).isZero();
            assertThat(desk.sound(FIRST, Progress.NONE).pcm().duration()).isEqualTo(Duration.ofSeconds(8));
        }
    }

    private long transcriptions() throws IOException {
        return notes("transcribed-");
    }

    private long notes(String kind) throws IOException {
        try (Stream<Path> notes = Files.list(diary)) {
            return notes.filter(n -> n.getFileName().toString().startsWith(kind))
                    .count();
        }
    }

    private void run(CallDesk desk, String mood) throws InterruptedException {
        run(desk, mood, Settings.DEFAULTS);
    }

    private void run(CallDesk desk, String mood, Settings settings) throws InterruptedException {
        desk.saveSettings(settings.with("pipeline.transcriber", "pretend")
                .with("pretend.mood", mood)
                .with("pretend.diary", diary.toString())
                .with("pipeline.backoff", "0"));
        importCalls(desk, Optional.empty());
        desk.start(1);
        assertThat(desk.awaitIdle(Progress.NONE)).isTrue();
        desk.stop();
    }

    private ImportResult importCalls(CallDesk desk, Optional<Set<OrderId>> only) {
        Settings source = Settings.DEFAULTS.with("pretend.folder", calls.toString());
        return desk.importCalls(new ImportRequest("pretend", source, only, "test"), Progress.NONE);
    }

    private CallDesk desk(Map<String, String> variables, Settings commandLine) {
        Extensions extensions = new Extensions(
                List.of(new PretendSource()), List.of(new PretendTranscriber()), List.of(), List.of(), List.of());
        return Chat.open(
                new Place(folder.resolve("workspace"), Optional.empty(), Optional.empty()),
                "the first test",
                extensions,
                commandLine,
                new ChatVariables(variables));
    }

    private CallDesk desk(CallAnalyzer... analyzers) {
        List<CallAnalyzer> all = analyzers.length == 0 ? List.of(new SpansOfSpeech()) : List.of(analyzers);
        Extensions extensions = new Extensions(
                List.of(new PretendSource()), List.of(new PretendTranscriber()), all, List.of(), List.of());
        return Chat.open(folder.resolve("workspace"), "the first test", extensions);
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
            int spans = call.speech().channel(0).size();
            return new Findings(List.of(), List.of(), List.of(Measure.of("spans_of_speech", spans)));
        }
    }

    private record VoicesHeard() implements CallAnalyzer {
        @Override
        public String id() {
            return "voices";
        }

        @Override
        public String label() {
            return "Voices heard";
        }

        @Override
        public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
            Measure measure = call.voices()
                    .map(v -> Measure.of(v.detector(), v.at(0, Duration.ofMillis(1500))))
                    .orElse(Measure.notMeasured("voices"));
            return new Findings(List.of(), List.of(), List.of(measure));
        }
    }

    private record Broken() implements CallAnalyzer {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public String label() {
            return "Broken one";
        }

        @Override
        public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
            throw new IllegalStateException("on purpose");
        }
    }
}
