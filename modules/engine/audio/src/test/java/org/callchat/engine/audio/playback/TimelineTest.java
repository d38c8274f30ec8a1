// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void what_is_heard_follows_every_jump_and_speed() {
        Timeline timeline = new Timeline();
        timeline.restart(100, 5_000, 1);
        timeline.follow(200, 8_000, 2);
        timeline.follow(300, 1_000, 0.5);

        assertThat(timeline.mediaFrame(100)).isEqualTo(5_000);
        assertThat(timeline.mediaFrame(199)).isEqualTo(5_099);
        assertThat(timeline.mediaFrame(250)).isEqualTo(8_100);
        assertThat(timeline.mediaFrame(310)).isEqualTo(1_005);
    }
}
