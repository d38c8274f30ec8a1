// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceListenerTest {
    private static final int RATE = VoiceModel.SAMPLE_RATE_HZ;

    @TempDir
    Path folder;

    private final AtomicInteger forgotten = new AtomicInteger();

    /** Takes the loudest sample for the likelihood of a voice. */
    private final VoiceModel loudness = new VoiceModel() {
        @Override
        public String name() {
            return "loudness";
        }

        @Override
        public Ear ear() {
            return new Ear() {
                @Override
                public float hear(short[] samples) {
                    int loudest = 0;
                    for (short sample : samples) {
                        loudest = Math.max(loudest, sample);
                    }
                    return loudest / 32_768f;
                }

                @Override
                public void forget() {
                    forgotten.incrementAndGet();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    };

    @Test
    void each_channel_is_heard_where_it_sounds_and_nowhere_else() throws IOException {
        PcmFile audio = constant(10 * RATE, 8_192, 16_384);

        VoiceActivity voices = listen(audio, List.of(TimeRange.ofSeconds(2, 3)), List.of(TimeRange.ofSeconds(6, 10)));

        assertThat(voices.detector()).isEqualTo("loudness");
        assertThat(voices.at(0, java.time.Duration.ofMillis(2500))).isEqualTo(0.25f);
        assertThat(voices.at(0, java.time.Duration.ofMillis(6500))).isZero();
        assertThat(voices.at(1, java.time.Duration.ofMillis(2500))).isZero();
        assertThat(voices.at(1, java.time.Duration.ofMillis(9990))).isEqualTo(0.5f);
    }

    @Test
    void the_model_settles_before_a_sound_and_forgets_what_lies_far_back() throws IOException {
        PcmFile audio = constant(20 * RATE, 8_192);

        VoiceActivity voices = listen(
                audio, List.of(TimeRange.ofSeconds(5, 6), TimeRange.ofSeconds(7, 8), TimeRange.ofSeconds(15, 16)));

        assertThat(forgotten).hasValue(2);
        assertThat(voices.at(0, java.time.Duration.ofMillis(4600))).isPositive();
        assertThat(voices.at(0, java.time.Duration.ofMillis(4400))).isZero();
    }

    @Test
    void a_single_sample_is_one_frame() throws IOException {
        VoiceActivity voices = listen(constant(1, 8_192), List.of(TimeRange.ofSeconds(0, 0.001)));

        assertThat(voices.channel(0)).containsExactly(0.25f);
    }

    @Test
    void no_sound_at_all_needs_no_hearing() throws IOException {
        VoiceActivity voices = listen(constant(RATE, 0), List.of());

        assertThat(voices.channel(0)).containsOnly(0f);
        assertThat(forgotten).hasValue(0);
    }

    @Test
    void whoever_no_longer_wants_it_is_heard() throws IOException {
        PcmFile audio = constant(60 * RATE, 8_192);
        Progress cancelled = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new VoiceListener(loudness, 2)
                        .listen(audio, activity(audio, List.of(TimeRange.ofSeconds(0, 60))), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void sound_that_is_gone_is_a_failure_with_a_remedy() throws IOException {
        PcmFile audio = constant(RATE, 8_192);
        Files.delete(audio.path());

        assertThatThrownBy(() -> listen(audio, List.of(TimeRange.ofSeconds(0, 1))))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("will be decoded again");
    }

    @SafeVarargs
    private VoiceActivity listen(PcmFile audio, List<TimeRange>... sound) {
        return new VoiceListener(loudness, 2).listen(audio, activity(audio, sound), Progress.NONE);
    }

    @SafeVarargs
    private static SpeechActivity activity(PcmFile audio, List<TimeRange>... sound) {
        return new SpeechActivity(audio.duration(), List.of(sound));
    }

    private PcmFile constant(int frames, int... values) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(frames * values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            for (int value : values) {
                bytes.putShort((short) value);
            }
        }
        Path file = Files.write(folder.resolve("sound.pcm"), bytes.array());
        return new PcmFile(file, RATE, values.length, frames);
    }
}
