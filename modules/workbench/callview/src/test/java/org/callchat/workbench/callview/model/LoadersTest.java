// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallSound;
import org.callchat.workbench.core.BackgroundTasks;
import org.junit.jupiter.api.Test;

class LoadersTest {

    private final FakeDesk desk = new FakeDesk();
    private final StepTasks tasks = new StepTasks();
    private final CallSupply supply = new CallSupply(Calls.ID, desk::open);
    private final List<CallPage> pages = new ArrayList<>();
    private final List<SoundState> sounds = new ArrayList<>();
    private final PageLoader loader = new PageLoader(supply, tasks, Runnable::run, pages::add);
    private final SoundLoader sound = new SoundLoader(supply, tasks, Runnable::run, sounds::add);
    private final CallSound someSound = new CallSound(
            new PcmFile(Path.of("call.pcm"), 8000, 1, 8000),
            new PeakPyramid(Duration.ofSeconds(1), 1, 0.01, List.of(new byte[200])));

    @Test
    void a_window_shows_that_it_is_opening_before_anything_is_read() {
        loader.open();
        assertThat(pages).containsExactly(new CallPage.Loading());
        desk.analysis = Optional.of(Calls.halfMinute());
        tasks.runAll();
        assertThat(pages).endsWith(new CallPage.Analysed(Calls.halfMinute()));
    }

    @Test
    void a_call_that_waits_is_shown_as_soon_as_its_result_is_there() {
        desk.order = Optional.of(order(OrderState.PENDING));
        loader.open();
        tasks.runAll();
        assertThat(last()).isInstanceOf(CallPage.Waiting.class);
        desk.analysis = Optional.of(Calls.halfMinute());
        desk.change();
        tasks.runAll();
        assertThat(last()).isInstanceOf(CallPage.Analysed.class);
    }

    @Test
    void a_call_on_show_is_not_read_again_while_others_change() {
        desk.analysis = Optional.of(Calls.halfMinute());
        loader.open();
        tasks.runAll();
        desk.change();
        assertThat(tasks.waiting).isEmpty();
    }

    @Test
    void a_dead_call_tells_its_last_failure_and_can_be_put_back() {
        desk.order = Optional.of(order(OrderState.DEAD));
        desk.failures = List.of(failure("first"), failure("last"));
        loader.open();
        tasks.runAll();
        assertThat(last())
                .isInstanceOfSatisfying(
                        CallPage.Failed.class,
                        f -> assertThat(f.last().message()).isEqualTo("last"));
        loader.retry();
        tasks.runAll();
        assertThat(desk.retried).isEqualTo(1);
    }

    @Test
    void a_result_without_sound_and_text_is_a_failure() {
        CallAnalysis nothing = CallAnalysis.failed(CallRecord.of(Calls.ID), List.of(failure("damaged")));
        desk.analysis = Optional.of(nothing);
        loader.open();
        tasks.runAll();
        assertThat(last()).isInstanceOf(CallPage.Failed.class);
    }

    @Test
    void an_order_nobody_knows_is_said_to_be_unknown() {
        loader.open();
        tasks.runAll();
        assertThat(last()).isEqualTo(new CallPage.Unknown(Calls.ID));
    }

    @Test
    void a_workspace_that_cannot_be_opened_is_a_trouble_and_may_open_later() {
        CallFailure locked = new CallFailure(new FailureCode("DB_STATE_LOCKED"), "In use.");
        desk.trouble = Optional.of(locked);
        loader.open();
        tasks.runAll();
        assertThat(last()).isEqualTo(new CallPage.Trouble(locked));
        desk.trouble = Optional.empty();
        desk.analysis = Optional.of(Calls.halfMinute());
        loader.read();
        tasks.runAll();
        assertThat(last()).isInstanceOf(CallPage.Analysed.class);
    }

    @Test
    void after_another_workspace_was_opened_only_that_one_is_heard() {
        desk.analysis = Optional.of(Calls.halfMinute());
        loader.open();
        loader.open();
        desk.analysis = Optional.empty();
        tasks.runAll();
        assertThat(pages)
                .containsExactly(new CallPage.Loading(), new CallPage.Loading(), new CallPage.Unknown(Calls.ID));
        assertThat(desk.subscriptionsClosed).isEqualTo(1);
    }

    @Test
    void a_closed_window_hears_nothing_more() {
        loader.open();
        loader.close();
        tasks.runAll();
        assertThat(pages).hasSize(1);
        assertThat(desk.subscriptionsClosed).isEqualTo(1);
    }

    @Test
    void sound_tells_how_far_it_is_and_arrives() {
        desk.sound = progress -> {
            progress.at(0.5);
            progress.at(0.501);
            progress.at(1);
            return someSound;
        };
        sound.load();
        tasks.runAll();
        assertThat(sounds)
                .containsExactly(
                        new SoundState.Loading(0),
                        new SoundState.Loading(0.5),
                        new SoundState.Loading(1),
                        new SoundState.Ready(someSound));
    }

    @Test
    void cancelled_sound_does_not_arrive_after_all_and_can_be_had_later() {
        desk.sound = progress -> someSound;
        sound.load();
        sound.cancel();
        tasks.runAll();
        assertThat(sounds).endsWith(new SoundState.Cancelled());
        sound.load();
        tasks.runAll();
        assertThat(sounds).endsWith(new SoundState.Ready(someSound));
    }

    @Test
    void sound_that_fails_says_why() {
        CallFailure gone = new CallFailure(new FailureCode("DL_DATA_GONE"), "The recording is gone.");
        desk.sound = progress -> {
            throw gone;
        };
        sound.load();
        tasks.runAll();
        assertThat(sounds).endsWith(new SoundState.Failed(gone));
    }

    private CallPage last() {
        return pages.get(pages.size() - 1);
    }

    private static Order order(OrderState state) {
        return new Order(
                CallRecord.of(Calls.ID),
                new RecordingReference("folder", "call.wav"),
                "batch",
                state,
                3,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Failure failure(String message) {
        return new Failure(new FailureCode("DEC_DATA_TRUNCATED"), Stage.DECODE, 1, Instant.EPOCH, message, List.of());
    }

    /** Runs work when told to. */
    private static final class StepTasks implements BackgroundTasks {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        void runAll() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }

        @Override
        public <T> Running run(String name, Work<T> work, Consumer<? super T> done) {
            return runQuietly(work, done);
        }

        @Override
        public <T> Running runQuietly(Work<T> work, Consumer<? super T> done) {
            return runQuietly(work, done, failure -> {
                throw new AssertionError(failure);
            });
        }

        @Override
        public <T> Running runQuietly(Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            waiting.add(() -> {
                T result;
                try {
                    result = work.run(Progress.NONE);
                } catch (Exception e) {
                    failed.accept(e);
                    return;
                }
                done.accept(result);
            });
            return () -> {};
        }
    }
}
