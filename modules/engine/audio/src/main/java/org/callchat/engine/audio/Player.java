// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;
import org.callchat.engine.audio.playback.PlaybackLoop;
import org.callchat.engine.audio.playback.WishBoard;

/**
 * Plays decoded sound in a thread of its own. Every method returns at once and may be called by any thread; what goes
 * wrong while playing is told to the listeners.
 */
public final class Player implements AutoCloseable {
    /** Slowest speed. */
    public static final double SLOWEST = 0.5;

    /** Fastest speed. */
    public static final double FASTEST = 3;

    private final WishBoard wishes = new WishBoard();
    private final List<Consumer<Status>> listeners = new CopyOnWriteArrayList<>();

    /** What a player does. */
    public enum State {
        /** Nothing is open. */
        EMPTY,
        PAUSED,
        PLAYING
    }

    /**
     * A moment of playback.
     *
     * @param failure why playing came to an end, if it failed
     */
    public record Status(State state, Duration position, Optional<CallFailure> failure) {}

    public Player(AudioSink.Factory sinks) {
        Thread thread = new Thread(new PlaybackLoop(sinks, wishes, this::tell), "player");
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens a recording at its start, paused. */
    public void open(PcmFile pcm) {
        wishes.open(pcm);
    }

    /** Goes on from the position, or from the start when that is the end. */
    public void play() {
        wishes.play();
    }

    /** Stops where the listener is. */
    public void pause() {
        wishes.pause();
    }

    /** Goes to a time; outside the recording means its nearest end. */
    public void seek(Duration time) {
        wishes.seek(time.toNanos() / 1e9);
    }

    /** What is heard now, or will be heard next. */
    public Duration position() {
        return Duration.ofNanos(Math.round(wishes.position() * 1e9));
    }

    public State state() {
        return !wishes.isOpen() ? State.EMPTY : wishes.isPlaying() ? State.PLAYING : State.PAUSED;
    }

    /**
     * Plays faster or slower at kept pitch.
     *
     * @param factor {@value #SLOWEST} to {@value #FASTEST}
     */
    public void setSpeed(double factor) {
        if (!(factor >= SLOWEST && factor <= FASTEST)) {
            throw new IllegalArgumentException("speed is " + SLOWEST + " to " + FASTEST + ", not " + factor);
        }
        wishes.setSpeed(factor);
    }

    /** Plays a range over and over; empty for straight on. */
    public void setLoop(Optional<TimeRange> range) {
        wishes.setRange(range.filter(r -> !r.length().isZero()));
    }

    /** Told on the player's thread about every change and, while playing, about 20 times a second. */
    public void addListener(Consumer<Status> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Status> listener) {
        listeners.remove(listener);
    }

    private void tell(Optional<CallFailure> failure) {
        Status status = new Status(state(), position(), failure);
        listeners.forEach(listener -> listener.accept(status));
    }

    @Override
    public void close() {
        wishes.close();
    }
}
