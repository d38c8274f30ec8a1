// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;
import org.callchat.engine.audio.Player.State;
import org.callchat.engine.audio.Player.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
    @TempDir
    Path folder;

    private final ManualSink sink = new ManualSink();
    private final List<Status> told = new CopyOnWriteArrayList<>();
    private final Player player = new Player(rate -> sink);

    @BeforeEach
    void five_seconds_with_a_tone_on_the_left() throws IOException {
        player.addListener(told::add);
        player.open(TestSignal.pcm(
                folder.resolve("call.pcm"), new TestSignal().sine(400, -6, 5), new TestSignal().silence(5)));
    }

    @AfterEach
    void close() {
        player.close();
        sink.close();
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
    }

    private double seconds() {
        return player.position().toNanos() / 1e9;
    }

    private void awaitPosition(double seconds) {
        soon().until(() -> Math.abs(seconds() - seconds) < 0.011);
    }

    /** Lets time pass in small steps, each heard before the next. */
    private void hear(double seconds) {
        for (int i = 0; i < Math.round(seconds * 50); i++) {
            soon().until(sink::isFull);
            sink.hear(320);
        }
        soon().until(sink::isFull);
    }

    @Test
    void opened_recording_waits_at_its_start() {
        assertThat(player.state()).isEqualTo(State.PAUSED);
        assertThat(player.position()).isZero();
        assertThat(sink.samples()).isEmpty();
    }

    @Test
    void position_is_what_is_heard_and_not_what_is_buffered() {
        player.play();
        hear(0.5);

        awaitPosition(0.5);
        assertThat(player.state()).isEqualTo(State.PLAYING);
        assertThat(told).extracting(Status::state).contains(State.PLAYING);
    }

    @Test
    void left_and_right_are_the_two_channels() {
        player.play();
        hear(0.2);

        short[] samples = sink.samples();
        int left = 0;
        int right = 0;
        for (int i = 0; i < samples.length; i += 2) {
            left = Math.max(left, Math.abs(samples[i]));
            right = Math.max(right, Math.abs(samples[i + 1]));
        }
        assertThat(left).isCloseTo(16_422, within(50));
        assertThat(right).isZero();
    }

    @Test
    void pause_drops_what_was_not_heard_and_play_goes_on_from_there() {
        player.play();
        hear(1);
        player.pause();
        sink.hear(320); // lets a write that is under way return
        soon().until(() -> sink.flushes() == 1);

        assertThat(player.state()).isEqualTo(State.PAUSED);
        assertThat(seconds()).isCloseTo(1.02, within(0.011));

        player.play();
        hear(0.5);
        awaitPosition(1.52);
    }

    @Test
    void seek_is_seen_at_once_and_heard_next() {
        player.play();
        hear(0.2);
        player.seek(Duration.ofSeconds(3));

        assertThat(seconds()).isCloseTo(3, within(0.001));
        sink.hear(320);
        soon().until(() -> sink.flushes() == 1);
        hear(0.5);
        awaitPosition(3.5);
    }

    @Test
    void seek_beyond_the_ends_goes_to_the_ends() {
        player.seek(Duration.ofMinutes(2));
        assertThat(seconds()).isEqualTo(5);
        player.seek(Duration.ofSeconds(-4));
        assertThat(seconds()).isZero();
    }

    @Test
    void at_the_end_it_stops_and_play_starts_over() {
        player.seek(Duration.ofMillis(4900));
        player.play();
        sink.hear(1_600);

        soon().until(() -> player.state() == State.PAUSED);
        assertThat(seconds()).isEqualTo(5);

        player.play();
        hear(0.1);
        awaitPosition(0.1);
    }

    @Test
    void range_is_played_over_and_over() {
        player.setLoop(Optional.of(TimeRange.ofSeconds(1, 1.5)));
        player.play();
        hear(1.2);

        awaitPosition(1.2);
        player.setLoop(Optional.empty());
        hear(1);
        awaitPosition(2.2);
    }

    @Test
    void double_speed_takes_half_the_time_at_the_same_pitch() {
        player.setSpeed(2);
        player.play();
        hear(1);

        soon().until(() -> Math.abs(seconds() - 2) < 0.06);
        short[] samples = sink.samples();
        int from = 2 * 4_000;
        int crossings = 0;
        for (int i = from; i < from + 2 * 8_000; i += 2) {
            crossings += samples[i] < 0 && samples[i + 2] >= 0 ? 1 : 0;
        }
        assertThat(crossings / 0.5).isCloseTo(400, within(12.0));
    }

    @Test
    void speed_out_of_bounds_is_refused() {
        assertThatThrownBy(() -> player.setSpeed(3.1)).hasMessageContaining("0.5 to 3");
        assertThatThrownBy(() -> player.setSpeed(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void machine_without_sound_device_is_told_to_the_listeners() {
        CallFailure none = new CallFailure(SoundCard.NO_SOUND_DEVICE, "Nothing can be played.");
        try (Player mute = new Player(rate -> {
            throw none;
        })) {
            mute.addListener(told::add);
            mute.open(new PcmFile(folder.resolve("call.pcm"), TestSignal.RATE, 2, 80_000));
            mute.play();

            soon().until(() -> told.stream().anyMatch(s -> s.failure().equals(Optional.of(none))));
            assertThat(mute.state()).isEqualTo(State.PAUSED);
        }
    }

    @Test
    void sound_that_vanished_is_told_to_the_listeners() throws IOException {
        Files.write(folder.resolve("call.pcm"), new byte[100]);
        player.play();

        soon().until(() -> told.stream()
                .anyMatch(s -> s.failure()
                        .filter(f -> f.code().equals(new FailureCode("DEC_STATE_PCM_INCOMPLETE")))
                        .isPresent()));
    }

    @Test
    void closing_gives_the_device_back() {
        player.play();
        soon().until(sink::isFull);
        player.close();
        sink.hear(320);

        soon().until(sink::isClosed);
        assertThat(player.state()).isEqualTo(State.EMPTY);
    }

    @Test
    void player_without_a_recording_does_nothing() {
        try (Player empty = new Player(rate -> sink)) {
            empty.play();
            empty.seek(Duration.ofSeconds(1));

            assertThat(empty.state()).isEqualTo(State.EMPTY);
            assertThat(empty.position()).isZero();
        }
    }
}
