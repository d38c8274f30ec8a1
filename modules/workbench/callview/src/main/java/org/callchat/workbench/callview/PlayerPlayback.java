// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;
import org.callchat.engine.audio.AudioSink;
import org.callchat.engine.audio.Player;
import org.callchat.workbench.callview.model.Playback;

/** Plays on the sound card. */
final class PlayerPlayback implements Playback {

    private final AudioSink.Factory sinks;
    private final Player player;

    PlayerPlayback(AudioSink.Factory sinks) {
        this.sinks = sinks;
        this.player = new Player(sinks);
    }

    @Override
    public Optional<CallFailure> trouble(PcmFile sound) {
        try (AudioSink sink = sinks.open(sound.sampleRateHz())) {
            return Optional.empty();
        } catch (CallFailure failure) {
            return Optional.of(failure);
        }
    }

    @Override
    public void open(PcmFile sound) {
        player.open(sound);
    }

    @Override
    public void play() {
        player.play();
    }

    @Override
    public void pause() {
        player.pause();
    }

    @Override
    public void seek(Duration time) {
        player.seek(time);
    }

    @Override
    public void setSpeed(double factor) {
        player.setSpeed(factor);
    }

    @Override
    public void setLoop(Optional<TimeRange> range) {
        player.setLoop(range);
    }

    @Override
    public void listen(Consumer<Moment> listener) {
        player.addListener(status -> listener.accept(
                new Moment(status.state() == Player.State.PLAYING, status.position(), status.failure())));
    }

    @Override
    public void close() {
        player.close();
    }
}
