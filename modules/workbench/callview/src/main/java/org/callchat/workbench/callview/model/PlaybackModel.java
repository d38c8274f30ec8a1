// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.workbench.charts.Timeline;
import org.callchat.workbench.charts.TimelineState;

/** Keeps the playhead and what is heard in step, both ways. Used by one thread; what the player says is brought there. */
public final class PlaybackModel implements AutoCloseable {

    private final Timeline timeline;
    private final Playback playback;
    private final List<Consumer<PlaybackState>> listeners = new CopyOnWriteArrayList<>();
    private final Timeline.Registration registration;
    private PlaybackState state = PlaybackState.START;
    private boolean toldByPlayer;

    /** @param ui runs things on the thread that uses this model */
    public PlaybackModel(Timeline timeline, Playback playback, Executor ui) {
        this.timeline = timeline;
        this.playback = playback;
        playback.listen(moment -> ui.execute(() -> heard(moment)));
        registration = timeline.listen(this::moved);
    }

    public PlaybackState state() {
        return state;
    }

    /** Adds a listener and tells it the present state. */
    public void listen(Consumer<PlaybackState> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    /** There is sound to play. */
    public void open(PcmFile sound) {
        playback.open(sound);
        playback.setSpeed(state.speed());
        playback.seek(timeline.state().playhead());
        become(state.withReady());
    }

    /** Nothing can be played, and why. */
    public void unavailable(String reason) {
        become(state.withTrouble(reason));
    }

    public void toggle() {
        if (!state.ready()) {
            return;
        }
        if (state.playing()) {
            playback.pause();
        } else {
            if (isAtEnd()) {
                timeline.update(s -> s.withPlayhead(Duration.ZERO));
            }
            playback.play();
        }
    }

    /** Stops and goes back to the start of the selection, or of the call. */
    public void stop() {
        if (state.ready()) {
            playback.pause();
            Duration start = timeline.state()
                    .selection()
                    .map(org.callchat.api.model.TimeRange::start)
                    .orElse(Duration.ZERO);
            timeline.update(s -> s.withPlayhead(start).withWindow(s.window().revealing(start)));
        }
    }

    public void setSpeed(double factor) {
        if (!PlaybackState.SPEEDS.contains(factor)) {
            throw new IllegalArgumentException("speed is one of " + PlaybackState.SPEEDS + ", not " + factor);
        }
        playback.setSpeed(factor);
        become(state.withSpeed(factor));
    }

    public void faster() {
        changeSpeed(1);
    }

    public void slower() {
        changeSpeed(-1);
    }

    public void setLoop(boolean looping) {
        become(state.withLoop(looping));
        applyLoop(timeline.state());
    }

    public void setFollow(boolean following) {
        become(state.withFollow(following));
    }

    public void toggleFollow() {
        setFollow(!state.follow());
    }

    @Override
    public void close() {
        registration.close();
        playback.close();
    }

    private void changeSpeed(int by) {
        int at = PlaybackState.SPEEDS.indexOf(state.speed()) + by;
        if (at >= 0 && at < PlaybackState.SPEEDS.size()) {
            setSpeed(PlaybackState.SPEEDS.get(at));
        }
    }

    private void heard(Playback.Moment moment) {
        Optional<String> trouble = moment.failure().map(CallFailure::explanation);
        become(trouble.map(state::withTrouble).orElse(state.withPlaying(moment.playing())));
        if (moment.playing()) {
            playedTo(moment.position());
        }
    }

    private void playedTo(Duration position) {
        toldByPlayer = true;
        try {
            timeline.update(s -> {
                TimelineState there = s.withPlayhead(position);
                return state.follow() ? there.withWindow(there.window().revealing(there.playhead())) : there;
            });
        } finally {
            toldByPlayer = false;
        }
    }

    private void moved(TimelineState before, TimelineState after) {
        if (!toldByPlayer && state.ready() && !before.playhead().equals(after.playhead())) {
            playback.seek(after.playhead());
        }
        if (!before.selection().equals(after.selection())) {
            applyLoop(after);
        }
    }

    private void applyLoop(TimelineState now) {
        playback.setLoop(state.loop() ? now.selection().filter(s -> !s.length().isZero()) : Optional.empty());
    }

    private boolean isAtEnd() {
        TimelineState now = timeline.state();
        return now.playhead().plusMillis(20).compareTo(now.window().total()) >= 0;
    }

    private void become(PlaybackState next) {
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(l -> l.accept(next));
        }
    }
}
