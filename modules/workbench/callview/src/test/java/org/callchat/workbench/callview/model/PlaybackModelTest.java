// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;
import org.callchat.workbench.charts.Timeline;
import org.callchat.workbench.charts.TimelineState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackModelTest {

    private final Timeline timeline = new Timeline(TimelineState.of(Duration.ofSeconds(30)));
    private final FakePlayback player = new FakePlayback();
    private final PlaybackModel model = new PlaybackModel(timeline, player, Runnable::run);
    private final PcmFile sound = new PcmFile(Path.of("call.pcm"), 8000, 2, 240_000);

    @BeforeEach
    void opened() {
        model.open(sound);
        player.done.clear();
    }

    @Test
    void the_playhead_follows_what_is_heard_and_is_not_sent_back_to_the_player() {
        model.toggle();
        player.heard(true, 4);
        assertThat(timeline.state().playhead()).isEqualTo(Duration.ofSeconds(4));
        assertThat(player.done).containsExactly("play");
        assertThat(model.state().playing()).isTrue();
    }

    @Test
    void the_player_follows_a_person_who_moves_the_playhead() {
        timeline.update(s -> s.withPlayhead(Duration.ofSeconds(7)));
        assertThat(player.done).containsExactly("seek PT7S");
    }

    @Test
    void the_window_turns_the_page_while_following_and_stays_when_not() {
        timeline.update(s -> s.withWindow(s.window().showing(TimeRange.ofSeconds(0, 5))));
        player.heard(true, 6);
        assertThat(timeline.state().window().shown().start()).isGreaterThan(Duration.ZERO);
        model.toggleFollow();
        TimeRange shown = timeline.state().window().shown();
        player.heard(true, 25);
        assertThat(timeline.state().window().shown()).isEqualTo(shown);
    }

    @Test
    void play_at_the_end_starts_over() {
        timeline.update(s -> s.withPlayhead(Duration.ofSeconds(30)));
        model.toggle();
        assertThat(timeline.state().playhead()).isZero();
        assertThat(player.done).endsWith("seek PT0S", "play");
    }

    @Test
    void stop_goes_back_to_the_start_of_the_selection() {
        timeline.update(
                s -> s.withSelection(Optional.of(TimeRange.ofSeconds(3, 5))).withPlayhead(Duration.ofSeconds(4)));
        model.stop();
        assertThat(timeline.state().playhead()).isEqualTo(Duration.ofSeconds(3));
        assertThat(player.done).contains("pause");
    }

    @Test
    void the_loop_is_the_selection_for_as_long_as_it_is_switched_on() {
        timeline.update(s -> s.withSelection(Optional.of(TimeRange.ofSeconds(3, 5))));
        model.setLoop(true);
        timeline.update(s -> s.withSelection(Optional.of(TimeRange.ofSeconds(8, 9))));
        model.setLoop(false);
        assertThat(player.done).containsExactly("loop none", "loop PT3S", "loop PT8S", "loop none");
    }

    @Test
    void speed_goes_up_and_down_within_what_is_on_offer() {
        for (int i = 0; i < 20; i++) {
            model.faster();
        }
        assertThat(model.state().speed()).isEqualTo(3.0);
        for (int i = 0; i < 20; i++) {
            model.slower();
        }
        assertThat(model.state().speed()).isEqualTo(0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> model.setSpeed(9));
    }

    @Test
    void without_a_sound_device_nothing_plays_and_the_reason_is_told() {
        player.listener.accept(new Playback.Moment(
                false,
                Duration.ZERO,
                Optional.of(new CallFailure(new FailureCode("GUI_RES_NO_SOUND_DEVICE"), "No sound device."))));
        assertThat(model.state().ready()).isFalse();
        assertThat(model.state().trouble()).isEqualTo("No sound device.");
        player.done.clear();
        model.toggle();
        model.stop();
        assertThat(player.done).isEmpty();
    }

    @Test
    void after_closing_moves_are_not_heard_any_more() {
        model.close();
        timeline.update(s -> s.withPlayhead(Duration.ofSeconds(7)));
        assertThat(player.done).containsExactly("close");
    }

    private static final class FakePlayback implements Playback {
        private final List<String> done = new ArrayList<>();
        private Consumer<Moment> listener = m -> {};

        void heard(boolean playing, double seconds) {
            listener.accept(new Moment(playing, Duration.ofMillis(Math.round(seconds * 1000)), Optional.empty()));
        }

        @Override
        public Optional<CallFailure> trouble(PcmFile pcm) {
            return Optional.empty();
        }

        @Override
        public void open(PcmFile pcm) {
            done.add("open");
        }

        @Override
        public void play() {
            done.add("play");
        }

        @Override
        public void pause() {
            done.add("pause");
        }

        @Override
        public void seek(Duration time) {
            done.add("seek " + time);
        }

        @Override
        public void setSpeed(double factor) {
            done.add("speed " + factor);
        }

        @Override
        public void setLoop(Optional<TimeRange> range) {
            done.add("loop " + range.map(r -> r.start().toString()).orElse("none"));
        }

        @Override
        public void listen(Consumer<Moment> told) {
            listener = told;
        }

        @Override
        public void close() {
            done.add("close");
        }
    }
}
