// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.callchat.api.model.CallFailure;
import org.junit.jupiter.api.Test;

class SoundCardTest {

    @Test
    void machine_without_sound_device_gets_a_remedy_and_one_with_it_a_sink() {
        try (AudioSink sink = new SoundCard().open(16_000)) {
            assertThat(sink.framesHeard()).isZero();
        } catch (CallFailure failure) {
            assertThat(failure.code()).isEqualTo(SoundCard.NO_SOUND_DEVICE);
            assertThat(failure.explanation()).contains("no sound device").contains("Connect");
        }
    }
}
