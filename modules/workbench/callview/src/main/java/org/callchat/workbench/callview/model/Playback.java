// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;

/** What plays sound. Calls return at once. */
public interface Playback extends AutoCloseable {

    /**
     * A moment of playback.
     *
     * @param failure why it came to an end, if it failed
     */
    record Moment(boolean playing, Duration position, Optional<CallFailure> failure) {}

    /** Why there is nothing to play on, if so. May take a while. */
    Optional<CallFailure> trouble(PcmFile sound);

    void open(PcmFile sound);

    void play();

    void pause();

    void seek(Duration time);

    /** @param factor 0.5 to 3, at kept pitch */
    void setSpeed(double factor);

    void setLoop(Optional<TimeRange> range);

    /** Says who is told of every change and, while playing, many times a second; on any thread. */
    void listen(Consumer<Moment> listener);

    @Override
    void close();
}
