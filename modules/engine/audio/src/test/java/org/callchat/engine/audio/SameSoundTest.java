// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callchat.api.model.PcmFile;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameSoundTest {
    @TempDir
    Path folder;

    @Test
    void identical_channels_are_one() throws IOException {
        assertThat(same(talk(), talk())).isTrue();
    }

    @Test
    void inverted_or_softer_copies_are_one() throws IOException {
        assertThat(same(talk(), scaled(-1))).isTrue();
        assertThat(same(talk(), scaled(0.25), scaled(0.5))).isTrue();
    }

    @Test
    void two_parties_are_two() throws IOException {
        TestSignal other = new TestSignal().silence(3).voice(-20, 2).silence(1);
        assertThat(same(talk(), other)).isFalse();
        assertThat(same(talk().leaking(other, 12), other.leaking(talk(), 12))).isFalse();
    }

    @Test
    void one_who_leaks_into_a_silent_channel_is_still_on_one_of_two() throws IOException {
        assertThat(same(talk(), scaled(0.02))).isFalse();
        assertThat(same(talk(), new TestSignal().silence(6))).isFalse();
    }

    @Test
    void silence_and_mono_tell_nothing() throws IOException {
        assertThat(same(new TestSignal().silence(2), new TestSignal().silence(2)))
                .isFalse();
        assertThat(same(talk())).isFalse();
    }

    @Test
    void the_first_channel_takes_the_place_of_all() throws IOException {
        PcmFile both = TestSignal.pcm(folder.resolve("both.pcm"), talk(), talk());
        byte[] alone = Files.readAllBytes(
                TestSignal.pcm(folder.resolve("alone.pcm"), talk()).path());

        PcmFile mono = SameSound.firstChannel(both);

        assertThat(mono).isEqualTo(new PcmFile(both.path(), both.sampleRateHz(), 1, both.frames()));
        assertThat(Files.readAllBytes(mono.path())).isEqualTo(alone);
    }

    private boolean same(TestSignal... channels) throws IOException {
        return SameSound.onAllChannels(TestSignal.pcm(folder.resolve("sound.pcm"), channels), Progress.NONE);
    }

    private static TestSignal talk() {
        return new TestSignal().silence(0.5).voice(-20, 2).silence(3.5);
    }

    /** The same talk, louder or softer. */
    private static TestSignal scaled(double factor) {
        TestSignal copy = new TestSignal().silence(6).leaking(talk(), -20 * Math.log10(Math.abs(factor)));
        return factor < 0 ? copy.inverted() : copy;
    }
}
